import { useEffect } from "react";
import { useTexts } from "../i18n/use-texts.ts";
import { ActionRow } from "../ui/action-row.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { PageHeading } from "../ui/page-heading.tsx";
import styles from "./frame/frame.module.css";

interface ConfigErrorPageProps {
  readonly missing: boolean;
  /** Wrong members of config.json with their values, for the operator. */
  readonly problems: readonly string[];
}

/** Without a right config.json nobody knows which appliance to talk to: said, instead of guessed. */
export function ConfigErrorPage({ missing, problems }: ConfigErrorPageProps) {
  const { t, rich } = useTexts();
  const title = t("frame.config.title");
  // Follows the document, which React does not own.
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main className={styles["main"]}>
      <Card>
        <PageHeading>{t("frame.config.heading")}</PageHeading>
        <p>{t(missing ? "frame.config.missing" : "frame.config.wrong")}</p>
        {!missing && (
          <p>{rich("frame.config.where", { problems: <code dir="ltr">{problems.join(" · ")}</code> })}</p>
        )}
        <ActionRow>
          <Button kind="primary" onClick={() => location.reload()}>
            {t("frame.try-again")}
          </Button>
        </ActionRow>
      </Card>
    </main>
  );
}
