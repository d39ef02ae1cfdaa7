import { useEffect } from "react";
import { useTexts } from "../i18n/use-texts.ts";
import { ActionRow } from "../ui/action-row.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { PageHeading } from "../ui/page-heading.tsx";
import styles from "./frame/frame.module.css";

interface ConfigErrorPageProps {
  readonly missing: boolean;
  /** Names of members of config.json, for the operator. */
  readonly wrongMembers: readonly string[];
}

/** Without a right config.json nobody knows which appliance to talk to: said, instead of guessed. */
export function ConfigErrorPage({ missing, wrongMembers }: ConfigErrorPageProps) {
  const { t } = useTexts();
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
        {!missing && <p>{t("frame.config.where", { problems: wrongMembers.join(", ") })}</p>}
        <ActionRow>
          <Button kind="primary" onClick={() => location.reload()}>
            {t("frame.try-again")}
          </Button>
        </ActionRow>
      </Card>
    </main>
  );
}
