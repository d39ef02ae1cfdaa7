import { useTexts } from "../../i18n/use-texts.ts";
import { useCapabilities } from "../../queries/services.ts";
import type { UserReading } from "../../queries/users.ts";
import { nameOfEntry, type EntryName } from "../machine/enrollment-state.ts";
import type { ShownStop } from "../machine/notes.ts";
import { fateOfEntry } from "./fate-of-entry.ts";
import { AccountName } from "../../ui/long-name.tsx";

interface EntryToDeleteProps {
  readonly reason: ShownStop;
  /** Null where nothing was shown to be scanned. */
  readonly entry: EntryName | null;
  /** An acceptMfa before the end may have counted. */
  readonly outcomeUnknown: boolean;
  readonly reading: UserReading;
}

/** Which entry of one's own app is dead, and that the codes saved on the way are. */
export function EntryToDelete({ reason, entry, outcomeUnknown, reading }: EntryToDeleteProps) {
  const { t, rich } = useTexts();
  const { scratchCodes } = useCapabilities();
  if (entry === null) return null;
  const account = <AccountName name={nameOfEntry(entry)} />;
  const fate = fateOfEntry({ reason, outcomeUnknown }, reading);
  if (fate === "reading") return null;
  if (fate === "mayCount") return <p>{rich("enroll.stopped.keep-entries", { account })}</p>;
  return (
    <ul>
      <li>{rich("enroll.stopped.delete-entry", { account })}</li>
      {scratchCodes && <li>{t("enroll.stopped.codes-dead")}</li>}
    </ul>
  );
}
