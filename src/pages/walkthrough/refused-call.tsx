import { useEffect, useRef, type ReactNode } from "react";
import { TriesLeft } from "../../enrollment/confirm/code-note.tsx";
import { provesKey } from "../../enrollment/machine/after-accept.ts";
import type { ConfirmNote } from "../../enrollment/machine/notes.ts";
import type { Texts } from "../../i18n/texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import type { Verdict } from "../../lib/diagnose-refused-code.ts";
import { AccountName } from "../../ui/long-name.tsx";
import { Button } from "../../ui/button.tsx";
import { selectTyped } from "../../ui/keep-in-sight.ts";
import { SayLines } from "./script-frame.tsx";
import styles from "./script.module.css";

/** What the caller is told; everything else is the agent's, in the wizard's own words. */
type SpokenNote = Extract<ConfirmNote, { kind: "refused" | "sentBefore" | "scratchCodeTyped" }>;

export function isSpoken(note: ConfirmNote): note is SpokenNote {
  return note.kind === "refused" || note.kind === "sentBefore" || note.kind === "scratchCodeTyped";
}

/** Whether the key may have been typed wrong: `no` once a code was right, `likely` after two that fit nothing. */
export type KeyDoubt = "no" | "possible" | "likely";

export function doubtOfKey(refusals: readonly Verdict["kind"][]): KeyDoubt {
  if (refusals.some(provesKey)) return "no";
  return refusals.filter((kind) => kind === "other-entry").length > 1 ? "likely" : "possible";
}

interface RefusedCallProps {
  readonly note: SpokenNote;
  readonly account: string;
  /** How many codes were sent. */
  readonly attempts: number;
  readonly doubt: KeyDoubt;
  readonly onReadAgain: () => void;
}

/** What the caller hears after a refused code, and the way back to the key where a typing error is likelier than the clock. */
export function RefusedCall({ note, account, attempts, doubt, onReadAgain }: RefusedCallProps) {
  const texts = useTexts();
  const { t } = texts;
  if (note.kind !== "refused") {
    const again = note.kind === "sentBefore" ? "walkthrough.refused.used" : "walkthrough.refused.scratch";
    return (
      <InSight>
        <SayLines lines={[t(again)]} />
      </InSight>
    );
  }
  const { verdict, computerOff } = note.diagnosis;
  const unexplained = verdict.kind === "other-entry" || verdict.kind === "unavailable";
  const wrongClock = verdict.kind === "behind" || verdict.kind === "ahead";
  const settings = [t("walkthrough.refused.android"), t("walkthrough.refused.ios")];
  const setClock = [t("walkthrough.refused.which"), ...settings, t("walkthrough.refused.then")];
  return (
    <InSight key={attempts} typedOver>
      <SayLines lines={[spoken(verdict, account, doubt, texts), ...(wrongClock ? setClock : [])]} />
      {verdict.kind === "unavailable" && (
        <ul>
          {settings.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {computerOff && <p>{t("enroll.refused.computer-clock")}</p>}
      <TriesLeft note={note} />
      {unexplained && doubt !== "no" && (
        <div>
          <Button kind={doubt === "likely" ? "primary" : "secondary"} onClick={onReadAgain}>
            {t("walkthrough.confirm.read-again")}
          </Button>
        </div>
      )}
    </InSight>
  );
}

interface InSightProps {
  readonly children: ReactNode;
  /** The next code takes the place of the one in the field. */
  readonly typedOver?: boolean;
}

/** What is to be said stands below the field, where the bar may lie over it. */
function InSight({ children, typedOver = false }: InSightProps) {
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In braces: newer browsers answer with a promise.
    if (typedOver) selectTyped(box.current?.closest("form")?.querySelector("input") ?? null);
    box.current?.scrollIntoView({ block: "nearest" });
  }, [typedOver]);
  return (
    <div ref={box} className={styles["refused"]}>
      {children}
    </div>
  );
}

function spoken(verdict: Verdict, account: string, doubt: KeyDoubt, { t, rich }: Texts): ReactNode {
  const name = { account: <AccountName name={account} /> };
  switch (verdict.kind) {
    case "behind":
    case "ahead":
      return t(`walkthrough.refused.${verdict.kind}`, { count: Math.max(1, verdict.minutes) });
    case "just-expired":
      return t("walkthrough.refused.expired");
    case "older":
      return t("walkthrough.refused.older");
    case "current":
    case "not-yet":
      return t("walkthrough.refused.next");
    case "scratch-code":
      return t("walkthrough.refused.scratch");
    case "already-used":
      return t("walkthrough.refused.used");
    case "other-entry":
      // A second one that fits nothing: the key, not the account.
      return doubt === "likely" ? t("walkthrough.refused.key") : rich("walkthrough.refused.other", name);
    case "unavailable":
      return rich("walkthrough.refused.plain", name);
    default:
      return assertNever(verdict);
  }
}
