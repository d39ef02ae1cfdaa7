import { useTexts } from "../../i18n/use-texts.ts";
import { Pager } from "../../ui/pager.tsx";

interface UsersPagerProps {
  readonly page: number;
  readonly pages: number;
  readonly onPage: (page: number) => void;
}

/** From page to page, or to any. */
export function UsersPager({ page, pages, onPage }: UsersPagerProps) {
  const { t } = useTexts();
  return (
    <Pager
      label={t("users.pages")}
      place={t("users.page", { page, pages })}
      page={page}
      pages={pages}
      previous={{ text: t("users.previous.short"), name: t("users.previous") }}
      next={{ text: t("users.next.short"), name: t("users.next") }}
      jump={{ label: t("users.page.jump"), go: t("users.page.go") }}
      onPage={onPage}
    />
  );
}
