import type { Texts } from "./texts.ts";

/** The words of a pager through a list, for `Pager`, with where one is in it. */
export function pagerTexts({ t }: Pick<Texts, "t">, page: number, pages: number) {
  return {
    page,
    pages,
    label: t("users.pages"),
    place: t("users.page", { page, pages }),
    previous: { text: t("users.previous.short"), name: t("users.previous") },
    next: { text: t("users.next.short"), name: t("users.next") },
  };
}
