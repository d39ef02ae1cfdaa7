import { failureMessage } from "../../i18n/failure-message.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { Notice } from "../../ui/notice.tsx";
import type { CodeKind } from "./read-answer.ts";
import type { StageNote } from "./use-sign-in-flow.ts";

/** What a refusal says of the code itself; null where something else went wrong. */
export type CodeVerdict = "wrong" | "used" | null;

export function codeVerdict(note: StageNote): CodeVerdict {
  if (note.kind !== "refused") return null;
  const { key } = failureMessage(note.failure, note.call);
  if (key === "failure.challenge.wrong") return "wrong";
  return key === "failure.code-replayed" ? "used" : null;
}

interface CodeRefusalProps {
  readonly verdict: "wrong" | "used";
  /** What was sent. */
  readonly kind: CodeKind;
  /** How many codes of the app were wrong in a row. */
  readonly inARow: number;
}

const words = {
  app: { wrong: "failure.code-not-taken", used: "enroll.refused.already-used" },
  scratch: { wrong: "enroll.confirm.scratch-refused", used: "enroll.confirm.scratch-refused" },
} as const;

/** Why a code was refused. Nothing here knows the secret: from the second time on, the likely causes are named. */
export function CodeRefusal({ verdict, kind, inARow }: CodeRefusalProps) {
  const { t } = useTexts();
  const again = verdict === "wrong" && kind === "app" && inARow > 1;
  return (
    <Notice tone="bad" role="alert" title={t(words[kind][verdict])}>
      {again && (
        <>
          <p>{t("enroll.refused.clock")}</p>
          <ul>
            <li>{t("enroll.refused.android")}</li>
            <li>{t("enroll.refused.ios")}</li>
          </ul>
          <p>{t("sign-in.code.twice")}</p>
        </>
      )}
    </Notice>
  );
}
