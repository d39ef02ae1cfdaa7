import { useEffect } from "react";
import { useTexts } from "../i18n/use-texts.ts";
import { ActionRow } from "../ui/action-row.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { PageHeading } from "../ui/page-heading.tsx";
import { configProblems } from "./config-problems.ts";
import styles from "./frame/frame.module.css";

interface ConfigErrorPageProps {
  /** The undecoded body of config.json, null when it could not be loaded. */
  readonly config: unknown;
  readonly wrongMembers: readonly string[];
}

/** Without a valid config.json the appliance to talk to is unknown: said, not guessed. */
export function ConfigErrorPage({ config, wrongMembers }: ConfigErrorPageProps) {
  const { t, rich } = useTexts();
  const missing = config === null;
  const title = t("config.heading");
  // Follows the document, which React does not own.
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main className={styles["main"]}>
      <Card>
        <PageHeading>{t("config.heading")}</PageHeading>
        <p>{t(missing ? "config.missing" : "config.wrong")}</p>
        {!missing && (
          <p>
            {rich("config.where", {
              problems: <code dir="ltr">{configProblems(config, wrongMembers).join(" · ")}</code>,
            })}
          </p>
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
