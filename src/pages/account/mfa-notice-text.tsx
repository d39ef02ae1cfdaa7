import type { MfaNotice } from "../../api/contract/mfa-notice.ts";
import { useTexts } from "../../i18n/use-texts.ts";

/** Who did what, and when. The name was chosen by people: it is kept apart from the sentence around it. */
export function MfaNoticeText({ notice }: { readonly notice: MfaNotice }) {
  const { rich, formatDate } = useTexts();
  const when = formatDate(notice.changedAt, "date-time");
  if (notice.change === "reset") return <p>{rich("account.notice.reset", { when })}</p>;
  const name = <bdi>{notice.changedBy}</bdi>;
  return <p>{rich(`account.notice.${notice.change}`, { name, when })}</p>;
}
