import { useSearchParams } from "react-router";

/** What is shown. It stands in the URL, so that Back and a copied address bring it again. */
export interface AuditView {
  /** From 1. */
  readonly page: number;
  readonly userId: string | null;
}

export const PAGE_SIZE = 50;

function readAuditView(params: URLSearchParams): AuditView {
  const page = Number(params.get("page") ?? "1");
  const userId = params.get("user")?.slice(0, 256) ?? "";
  return {
    page: Number.isSafeInteger(page) && page >= 1 ? page : 1,
    userId: userId === "" ? null : userId,
  };
}

export function useAuditView(): readonly [AuditView, (change: Partial<AuditView>) => void] {
  const [params, setParams] = useSearchParams();
  const view = readAuditView(params);
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
