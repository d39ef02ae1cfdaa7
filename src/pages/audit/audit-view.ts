import { useSearchParams } from "react-router";
import { pageNumberOf } from "../../lib/paging.ts";

/** What is shown. It stands in the URL, so that Back and a copied address bring it again. */
interface AuditView {
  /** From 1. */
  readonly page: number;
  readonly userId: string | null;
}

/** The view and its change; another user begins at the first page. */
export function useAuditView(): readonly [AuditView, (change: Partial<AuditView>) => void] {
  const [params, setParams] = useSearchParams();
  const userId = params.get("user")?.slice(0, 256) ?? "";
  const view = { page: pageNumberOf(params), userId: userId === "" ? null : userId };
  return [
    view,
    (change) => {
      const next = { ...view, page: 1, ...change };
      const search = new URLSearchParams();
      if (next.userId !== null) search.set("user", next.userId);
      if (next.page !== 1) search.set("page", String(next.page));
      setParams(search);
    },
  ];
}
