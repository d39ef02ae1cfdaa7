import { useNavigate, useRouteError } from "react-router";
import { useTexts } from "../i18n/use-texts.ts";
import { paths } from "../paths.ts";
import { ActionRow } from "../ui/action-row.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { PageHeading } from "../ui/page-heading.tsx";

/** A render error or a part that did not load: what is certain, and a way on. Nothing of the error itself is shown. */
export function BrokenPage() {
  const { t } = useTexts();
  const navigate = useNavigate();
  const chunk = isChunkError(useRouteError());
  const reload = (
    <Button kind={chunk ? "primary" : "secondary"} onClick={() => location.reload()}>
      {t("frame.broken.reload")}
    </Button>
  );
  return (
    <Card>
      <PageHeading>{t(chunk ? "frame.updated.heading" : "frame.broken.heading")}</PageHeading>
      <p>{t(chunk ? "frame.updated.text" : "frame.broken.text")}</p>
      <ActionRow>
        {!chunk && reload}
        <Button kind={chunk ? "secondary" : "primary"} onClick={() => void navigate(paths.account())}>
          {t("frame.broken.look")}
        </Button>
        {chunk && reload}
      </ActionRow>
    </Card>
  );
}

/** What Chromium, Firefox and WebKit say when a module of a lazy page is not there (a new version was installed). */
const CHUNK =
  /dynamically imported module|module script failed|error loading dynamically|unable to preload css/iu;

/** True when a part of the app could not be loaded, rather than failed. */
export function isChunkError(error: unknown): boolean {
  return error instanceof Error && CHUNK.test(error.message);
}

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
          {t("frame.broken.look")}
        </Button>
      </ActionRow>
    </Card>
  );
}
