import { useEffect } from "react";
import { useMatches } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { useProductName } from "../../queries/services.ts";
import type { MessageKey } from "../../i18n/english.ts";

/** The title of the page and the name of the product; never a secret, a name or a code. */
export function useDocumentTitle(): void {
  const { t } = useTexts();
  const handle = useMatches()
    .map((match) => match.handle)
    .findLast(isPageHandle);
  const product = useProductName(t("frame.product"));
  const own = handle?.title === null;
  const title = handle === undefined || handle.title === null ? product : `${t(handle.title)} · ${product}`;
  // Follows the document, which React does not own.
  useEffect(() => {
    if (!own) document.title = title;
  }, [own, title]);
}

/** Titles are messages without arguments, so no name and no secret can get into one. */
export type TitleKey = Extract<
  MessageKey,
  | "sign-in.heading"
  | "consequence.turn-off.heading"
  | "frame.nav.account"
  | "frame.nav.users"
  | "frame.nav.walkthrough"
  | "frame.nav.practice"
  | "enroll.start"
  | "approvals.heading"
  | "frame.nav.requests"
  | "sign-in.lost.ask"
  | "account.password.heading"
  | "audit.heading"
  | "audit.waiting.heading"
  | "instructions.heading"
  | "frame.not-found.heading"
>;

/** What a route tells the frame about its page. */
export interface PageHandle {
  /** Null where the page names its steps itself (`useStepTitle`). */
  readonly title: TitleKey | null;
}

/** The handle of a route, when it has one of ours. */
function isPageHandle(handle: unknown): handle is PageHandle {
  return typeof handle === "object" && handle !== null && "title" in handle;
}
