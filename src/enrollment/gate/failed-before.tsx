import { useTexts } from "../../i18n/use-texts.ts";
import { useFailures } from "../../queries/begun-by-others.ts";
import { Notice } from "../../ui/notice.tsx";

/** What went wrong about this person within 72 hours, whichever agent it was with. */
export function FailedBefore({ userId }: { readonly userId: string | undefined }) {
  const { t, rich, formatDate } = useTexts();
  const failures = useFailures(userId);
  if (failures.length === 0) return null;
  return (
    <Notice tone="bad" title={t("request.failures", { count: failures.length })}>
      <ul>
        {failures.map(({ kind, at, by }, index) => (
          <li key={index}>
            {rich("request.failures.row", {
              time: formatDate(at, "zoned"),
              what: t(`request.failures.${kind}`),
              name: <bdi>{by}</bdi>,
            })}
          </li>
        ))}
      </ul>
    </Notice>
  );
}
