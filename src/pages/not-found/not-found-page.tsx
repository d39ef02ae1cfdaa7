import "../../i18n/frame-later-texts.ts";
import { useNavigate } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";

/** For an address that the app does not have. */
export function NotFoundPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  return (
    <Card>
      <PageHeading>{t("frame.not-found.heading")}</PageHeading>
      <p>{t("frame.not-found.text")}</p>
      <ActionRow>
        <Button kind="primary" onClick={() => void navigate(paths.account())}>
          {t("frame.not-found.home")}
        </Button>
      </ActionRow>
    </Card>
  );
}
