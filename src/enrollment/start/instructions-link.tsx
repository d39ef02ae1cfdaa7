import { useHref } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";

/** The sheet to print, in a tab of its own: what is under way here stays where it is. */
export function InstructionsLink() {
  const { t } = useTexts();
  const href = useHref(paths.instructions());
  return (
    <p>
      <a href={href} target="_blank" rel="noopener">
        {t("enroll.ready.instructions")}
      </a>
    </p>
  );
}
