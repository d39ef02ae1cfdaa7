import { failureTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import type { ConfirmNote, EntryName } from "../machine/enrollment-state.ts";
import type { ComputerClock, Diagnosis, Verdict } from "../../lib/diagnose-refused-code.ts";

interface CodeNoteProps {
  readonly note: ConfirmNote;
  readonly entry: EntryName;
  readonly attempts: number;
  /** It was a scratch code that was asked for. */
  readonly scratch: boolean;
  /** A scratch code may be asked for instead. */
  readonly scratchCodeAllowed: boolean;
}

/** What stands at the code field: why the last code did not count, and what to do. */
export function CodeNote({ note, entry, attempts, scratch, scratchCodeAllowed }: CodeNoteProps) {
  const texts = useTexts();
  const { t } = texts;
  switch (note.kind) {
    case "none":
      return null;
    case "refused":
      if (scratch) return t("enroll.confirm.scratch-refused");
      return <RefusedCode diagnosis={note.diagnosis} entry={entry} attempts={attempts} />;
    case "scratchCodeTyped":
      return t(scratchCodeAllowed ? "enroll.confirm.scratch-typed.choice" : "enroll.confirm.scratch-typed");
    case "sentBefore":
      return t(scratch ? "enroll.confirm.scratch-refused" : "enroll.confirm.sent-before");
    case "notSwitchedOn":
      return t("enroll.confirm.not-switched-on");
    case "undecided":
      return t("enroll.confirm.undecided");
    case "mayCount":
      return t("enroll.confirm.may-count");
    case "wait":
      return t(note.why === "locked" ? "failure.locked" : "failure.too-many.plain");
    case "failed": {
      const { text, trace } = failureTexts(texts, note.failure, "acceptMfa");
      return (
        <>
          <p>{text}</p>
          {trace !== null && <p>{trace}</p>}
        </>
      );
    }
    default:
      return assertNever(note);
  }
}

interface RefusedCodeProps {
  readonly diagnosis: Diagnosis;
  readonly entry: EntryName;
  readonly attempts: number;
}

/** From here on the wrong time is the best guess, whatever else there is to say. */
const manyAttempts = 3;

/** A refused code, explained in the browser from the secret in memory. */
function RefusedCode({ diagnosis, entry, attempts }: RefusedCodeProps) {
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
