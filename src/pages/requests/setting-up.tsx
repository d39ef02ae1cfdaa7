import type { AskedRequest, RequestEnd } from "../../api/contract/new-phone.ts";
import { isRefusedFor } from "../../api/failure.ts";
import { OwnMfaFirst } from "../../enrollment/gate/own-mfa-first.tsx";
import { Say } from "../../enrollment/gate/say.tsx";
import type { PlainKey } from "../../i18n/english.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { Notice } from "../../ui/notice.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { failureTexts } from "../../i18n/failure-texts.ts";
import { useTriedAction } from "../../queries/use-tried-action.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { FailureNotice } from "../../ui/failure-notice.tsx";
import styles from "./requests.module.css";

/** The setup is in their browser. This page stays: it confirms what they enter, and sees none of it. */
export function SettingUp({ request }: { readonly request: AskedRequest }) {
  const { t } = useTexts();
  const { code, answer } = request;
  const confirming = code === "waiting" || code === "claimed";
  return (
    <>
      <Notice tone="info" title={t("request.setup.title")} text={t("request.setup.text")} />
      <Say>{t("request.setup.say")}</Say>
      <StatusLine>
        {confirming && t("request.setup.code")}
        {!confirming &&
          answer !== undefined &&
          t(answer.result === "refused" ? "request.setup.refused" : "request.setup.no-answer")}
      </StatusLine>
    </>
  );
}

export function RequestDone({ request }: { readonly request: AskedRequest }) {
  const { t, rich } = useTexts();
  return (
    <>
      <Notice
        tone="good"
        role="status"
        text={rich("request.done.title", { name: <bdi>{request.userName}</bdi> })}
      />
      <Say>{t("request.done.say")}</Say>
    </>
  );
}

const endTexts: Readonly<Record<RequestEnd, PlainKey>> = {
  "wrong-number": "request.ended.wrong-number",
  expired: "request.ended.expired",
  cancelled: "request.ended.cancelled",
  "not-me": "request.ended.not-me",
  impostor: "request.ended.refused",
  "check-failed": "request.ended.refused",
  declined: "request.ended.refused",
  "call-ended": "request.ended.call-ended",
  failed: "request.ended.failed",
};

export function RequestOver({ request }: { readonly request: AskedRequest }) {
  const { t, rich } = useTexts();
  const { ended = "failed", answer, userName } = request;
  return (
    <>
      <Notice tone="bad" role="status" title={t("request.ended.title")}>
        <p>{t(endTexts[ended])}</p>
        <p>
          {answer?.result === "no-answer"
            ? t("request.ended.unsure")
            : rich("request.ended.nothing", { name: <bdi>{userName}</bdi> })}
        </p>
      </Notice>
      {ended === "wrong-number" && <Say>{t("request.ended.wrong-number.say")}</Say>}
    </>
  );
}

interface PickStepProps {
  readonly numbers: readonly string[];
  readonly pick: (number: string) => Promise<void>;
}

/** The number that the person reads out, among three; one try. */
export function PickStep({ numbers, pick }: PickStepProps) {
  const texts = useTexts();
  const { t } = texts;
  const { run, busy, failure } = useTriedAction(pick);
  return (
    <>
      {!isRefusedFor(failure, "own-mfa-first") && <OwnMfaFirst />}
      <Say>{t("request.pick.say")}</Say>
      <p>{t("request.pick.text")}</p>
      <ul className={styles["numbers"]} aria-label={t("request.pick.list")}>
        {numbers.map((number) => (
          <li key={number}>
            <Button aria-disabled={busy} onClick={() => run(number)}>
              <span className={styles["number"]}>{number}</span>
            </Button>
          </li>
        ))}
      </ul>
      <p>{t("request.pick.means")}</p>
      {failure !== null && <FailureNotice {...failureTexts(texts, failure, "tellGuard")} />}
      <ActionRow
        start={
          <Button kind="text" aria-disabled={busy} onClick={() => run("")}>
            {t("request.pick.none")}
          </Button>
        }
      />
    </>
  );
}
