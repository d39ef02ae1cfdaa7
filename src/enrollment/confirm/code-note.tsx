import { failureTexts } from "../../i18n/failure-texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { assertNever } from "../../lib/assert-never.ts";
import { AccountName } from "../../ui/long-name.tsx";
import { Button } from "../../ui/button.tsx";
import { nameOfEntry, type EntryName } from "../machine/enrollment-state.ts";
import type { ConfirmNote } from "../machine/notes.ts";
import type { Diagnosis, Verdict } from "../../lib/diagnose-refused-code.ts";

interface CodeNoteProps {
  readonly note: ConfirmNote;
  readonly entry: EntryName;
  readonly doubts: number;
  /** It was a scratch code that was asked for. */
  readonly scratch: boolean;
  /** Back to the key; null where nothing leads there. */
  readonly onCheckKey: (() => void) | null;
}

/** What stands at the code field: why the last code did not count, and what to do. */
export function CodeNote({ note, entry, doubts, scratch, onCheckKey }: CodeNoteProps) {
  const texts = useTexts();
  const { t } = texts;
  switch (note.kind) {
    case "none":
      return null;
    case "refused":
      return (
        <>
          {scratch ? (
            <p>{t("enroll.confirm.scratch-refused")}</p>
          ) : (
            <RefusedCode diagnosis={note.diagnosis} entry={entry} doubts={doubts} onCheckKey={onCheckKey} />
          )}
          <TriesLeft note={note} />
        </>
      );
    case "scratchCodeTyped":
      return t("enroll.refused.scratch-code");
    case "sentBefore":
      return t(scratch ? "enroll.confirm.scratch-refused" : "enroll.refused.already-used");
    case "notSwitchedOn":
      return t(note.offline ? "enroll.confirm.offline" : "enroll.confirm.not-switched-on");
    case "undecided":
      return t("enroll.confirm.undecided");
    case "mayCount":
      return t("enroll.confirm.may-count");
    case "wait":
      return t(note.why === "locked" ? "failure.locked" : "failure.too-many-attempts");
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

/** How many codes may still be refused, where the server says it. */
export function TriesLeft({ note }: { readonly note: Extract<ConfirmNote, { kind: "refused" }> }) {
  const { t } = useTexts();
  const count = note.triesLeft ?? null;
  return count !== null && <p>{t("enroll.confirm.tries", { count })}</p>;
}

interface RefusedCodeProps {
  readonly diagnosis: Diagnosis;
  readonly entry: EntryName;
  readonly doubts: number;
  readonly onCheckKey: (() => void) | null;
}

/** From here on a hint at the likeliest cause is due. */
const manyDoubts = 2;

/** A refused code, explained in the browser from the secret in memory. The clock is blamed only while it may be wrong. */
function RefusedCode({ diagnosis, entry, doubts, onCheckKey }: RefusedCodeProps) {
  const { t } = useTexts();
  const { verdict, computerOff } = diagnosis;
  const wrongClock = verdict.kind === "behind" || verdict.kind === "ahead";
  const many = doubts >= manyDoubts;
  const unexplained = verdict.kind === "unavailable" || verdict.kind === "other-entry";
  const clockOpen = many && verdict.kind === "unavailable";
  return (
    <>
      <p>
        <VerdictText verdict={verdict} entry={entry} />
      </p>
      {clockOpen && <p>{t("enroll.refused.clock")}</p>}
      {(wrongClock || clockOpen) && <HowToSetTheClock />}
      {many && unexplained && <p>{t("enroll.refused.key")}</p>}
      {many && unexplained && onCheckKey !== null && (
        <Button onClick={onCheckKey}>{t("enroll.confirm.check-key")}</Button>
      )}
      {computerOff && <p>{t("enroll.refused.computer-clock")}</p>}
    </>
  );
}

export function HowToSetTheClock() {
  const { t } = useTexts();
  return (
    <ul>
      <li>{t("enroll.refused.android")}</li>
      <li>{t("enroll.refused.ios")}</li>
    </ul>
  );
}

function VerdictText({ verdict, entry }: { readonly verdict: Verdict; readonly entry: EntryName }) {
  const { t, rich } = useTexts();
  const names = { account: <AccountName name={nameOfEntry(entry)} /> };
  switch (verdict.kind) {
    case "behind":
    case "ahead":
      return t(`enroll.refused.${verdict.kind}`, { count: Math.max(1, verdict.minutes) });
    case "not-yet":
      return t("enroll.refused.not-yet", { count: verdict.waitSeconds });
    case "just-expired":
    case "older":
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
