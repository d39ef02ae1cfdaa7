import { useHref } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";

/** In a tab of its own: the call stays where it is. */
export function InstructionsLink() {
  const { t } = useTexts();
  const href = useHref(paths.instructions());
  return (
    <p>
      <a href={href} target="_blank" rel="noopener">
        {t("walkthrough.instructions")}
      </a>
    </p>
  );
}
