import { useTexts } from "../i18n/use-texts.ts";
import { type CoverProps, useCoveredSecret, useSecretsCover } from "../ui/cover.tsx";

/** The cover over a secret, in the words of the page. */
export function useSecretCover(): Pick<CoverProps, "covered" | "peekLabel" | "away"> {
  const { t } = useTexts();
  const covered = useCoveredSecret();
  const { away, setCovered } = useSecretsCover();
  return {
    covered,
    peekLabel: t("enroll.peek"),
    away: away
      ? { label: t("frame.secrets-hidden.away"), showLabel: t("frame.show"), onShow: () => setCovered(false) }
      : null,
  };
}
