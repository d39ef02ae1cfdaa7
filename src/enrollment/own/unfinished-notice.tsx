import { useTexts } from "../../i18n/use-texts.ts";
import { useCapabilities, useSystemName } from "../../queries/services.ts";
import { AccountName } from "../../ui/long-name.tsx";
import { Notice } from "../../ui/notice.tsx";
import { nameOfEntry } from "../machine/enrollment-state.ts";
import { useOwnEnrollment } from "./own-enrollment.ts";

/**
 * After a setup that was not finished: what is true now, and what to do with its account in the app. It is dead for
 * certain while MFA is off, and while no code of it can have been accepted. After a reload that is unknown, but the
 * sign-in that followed took a code of the account that works.
 */
export function UnfinishedNotice() {
  const { t, rich } = useTexts();
  const { scratchCodes } = useCapabilities();
  const system = useSystemName();
  const { state, reading, recreate, unfinished } = useOwnEnrollment();
  const reloaded = state.step === "stopped" && state.reason === "interrupted";
  if (!reloaded && unfinished === null) return null;
  if (reading.loading) return null;
  const { user, failure } = reading;
  const mfa = failure === null && user !== null ? user.mfa : "unknown";
  const mayCount = mfa !== "off" && (unfinished === null || unfinished.mayCount);
  const oldPhone = recreate && unfinished === null;
  // After a reload the label is forgotten: whose account it is and of which system is known.
  const named = unfinished?.account ?? nameOfEntry({ issuer: system, account: user?.name ?? "" });
  const account = <AccountName name={named} />;
  const keep = mfa === "on" && unfinished === null ? "keep-signed-in" : "keep-entries";
  return (
    <Notice tone="warn" role="status" title={t("enroll.stopped.interrupted.title")}>
      <p>{t(stateText({ mfa, mayCount, oldPhone, codes: scratchCodes }))}</p>
      <p>{rich(`enroll.stopped.${mayCount ? keep : "delete-newest"}`, { account })}</p>
    </Notice>
  );
}

interface StateAfter {
  readonly mfa: "on" | "off" | "unknown";
  readonly mayCount: boolean;
  /** It was to replace a phone that worked. */
  readonly oldPhone: boolean;
  readonly codes: boolean;
}

function stateText({ mfa, mayCount, oldPhone, codes }: StateAfter) {
  if (mfa !== "on") return `enroll.stopped.state.${mfa}` as const;
  if (mayCount && !oldPhone) return codes ? "enroll.stopped.state.on-unsure" : "enroll.stopped.state.on";
  if (!codes) return "enroll.stopped.state.old-phone.codeless";
  return mayCount ? "enroll.stopped.state.old-phone" : "enroll.stopped.state.unchanged";
}
