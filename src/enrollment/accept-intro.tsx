import { useTexts } from "../i18n/use-texts.ts";
import type { EntryName } from "./machine/enrollment-state.ts";

interface AcceptIntroProps {
  readonly entry: EntryName;
  readonly replaces: boolean;
  /** A scratch code is asked for in place of the app's. */
  readonly scratch: boolean;
}

/** Which code is wanted in step 4, and what it does. */
export function AcceptIntro({ entry, replaces, scratch }: AcceptIntroProps) {
  const { t, rich } = useTexts();
  if (scratch) {
    return <p>{t(replaces ? "enroll.confirm.text.scratch.replaces" : "enroll.confirm.text.scratch")}</p>;
  }
  const names = { issuer: <bdi>{entry.issuer}</bdi>, account: <bdi>{entry.account}</bdi> };
  return <p>{rich(replaces ? "enroll.confirm.text.replaces" : "enroll.confirm.text", names)}</p>;
}
