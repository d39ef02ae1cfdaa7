import { useState } from "react";
import { useNavigate } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { useEmbedded } from "../../queries/services.ts";
import { useUser } from "../../queries/users.ts";
import { ActionBar } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { useInPractice } from "../../use-in-practice.ts";
import { PasswordForm } from "./password-form.tsx";

/** To change one's own password, where the server of this page keeps it. */
export function PasswordPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const { user } = useUser(null);
  const embedded = useEmbedded();
  const practice = useInPractice();
  const offered = embedded && !practice && user?.external === false;
  const [done, setDone] = useState(false);
  const leave = () => void navigate(paths.account());
  if (offered && !done) {
    return (
      <Card>
        <PageHeading>{t("account.password.heading")}</PageHeading>
        <PasswordForm user={user} onDone={() => setDone(true)} onCancel={leave} />
      </Card>
    );
  }
  return (
    <Card>
      <PageHeading key={String(done)} ref={(heading) => heading?.focus()}>
        {t(done ? "account.password.done" : "account.password.heading")}
      </PageHeading>
      <p>{t(done ? "account.password.done.text" : "account.password.elsewhere")}</p>
      {done && <p>{t("enroll.done.sessions")}</p>}
      <ActionBar>
        <Button kind="primary" onClick={leave}>
          {t("frame.nav.account")}
        </Button>
      </ActionBar>
    </Card>
  );
}
