import { useTexts } from "../../i18n/use-texts.ts";
import { useLastChange } from "../../queries/last-change.ts";
import { Facts } from "../../ui/facts.tsx";

/** What was done to this person's MFA last, who did it and when; nothing where the server does not say. */
export function LastChange({ userId }: { readonly userId: string }) {
  const { t, rich, formatDate } = useTexts();
  const last = useLastChange(userId)?.last;
  // A notice that nothing was changed is told as a notice alone.
  if (last === undefined || last.change === "guessed") return null;
  const when = formatDate(last.changedAt, "date-time");
  const value =
    last.change === "elsewhere"
      ? rich("account.last-change.elsewhere", { when })
      : rich(`account.last-change.${last.change}`, { when, name: <bdi>{last.changedBy}</bdi> });
  return <Facts items={[{ term: t("account.last-change"), value }]} />;
}
