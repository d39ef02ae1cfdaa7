import { useTexts } from "../i18n/use-texts.ts";
import { assertNever } from "../lib/assert-never.ts";
import type { ComputerClock } from "../lib/compare-computer-clock.ts";
import type { Diagnosis, Verdict } from "../lib/diagnose-refused-code.ts";
import type { EntryName } from "./machine/enrollment-state.ts";

interface RefusedCodeProps {
  readonly diagnosis: Diagnosis;
  readonly entry: EntryName;
  readonly attempts: number;
}

/** From here on the wrong time is the best guess, whatever else there is to say (faults.md §1.4). */
const manyAttempts = 3;

/** A refused code, explained in the browser from the secret in memory. */
export function RefusedCode({ diagnosis, entry, attempts }: RefusedCodeProps) {
  const { t } = useTexts();
  const { verdict, computerClock } = diagnosis;
  const wrongClock = verdict.kind === "behind" || verdict.kind === "ahead";
  const unexplained = verdict.kind === "unavailable" || verdict.kind === "other-entry";
  const third = unexplained && attempts >= manyAttempts;
  return (
    <>
      <p>
        <VerdictText verdict={verdict} entry={entry} />
      </p>
      {third && <p>{t("enroll.refused.third")}</p>}
      {(wrongClock || third) && (
        <ul>
          <li>{t("enroll.refused.android")}</li>
          <li>{t("enroll.refused.ios")}</li>
        </ul>
      )}
      <ComputerClockText clock={computerClock} />
    </>
  );
}

/** Minutes up to here are of use; beyond it is another day or a wrong time zone. */
const farMinutes = 60;

function ComputerClockText({ clock }: { readonly clock: ComputerClock }) {
  const { t } = useTexts();
  if (clock.kind === "unknown" || clock.kind === "right" || clock.minutes === 0) return null;
  if (clock.minutes > farMinutes) return <p>{t("enroll.refused.computer-far")}</p>;
  return <p>{t(`enroll.refused.computer-${clock.kind}`, { count: clock.minutes })}</p>;
}

function VerdictText({ verdict, entry }: { readonly verdict: Verdict; readonly entry: EntryName }) {
  const { t, rich } = useTexts();
  const names = { issuer: <bdi>{entry.issuer}</bdi>, account: <bdi>{entry.account}</bdi> };
  switch (verdict.kind) {
    case "behind":
    case "ahead":
      return t(`enroll.refused.${verdict.kind}`, { count: Math.max(1, verdict.minutes) });
    case "not-yet":
      return t("enroll.refused.not-yet", { count: verdict.waitSeconds });
    case "just-expired":
    case "current":
    case "scratch-code":
    case "already-used":
      return t(`enroll.refused.${verdict.kind}`);
    case "other-entry":
      return rich("enroll.refused.other-entry", names);
    case "unavailable":
      return rich("enroll.refused.plain", names);
    default:
      return assertNever(verdict);
  }
}
