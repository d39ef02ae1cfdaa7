import { useSearchParams } from "react-router";
import { pageNumberOf } from "../../lib/paging.ts";

/** What the list shows. It stands in the URL, so that Back and a copied address bring it again. */
export interface UsersView {
  readonly query: string;
  readonly filter: MfaFilter;
  /** From 1. */
  readonly page: number;
}

export type MfaFilter = "all" | "on" | "off";

/** The view and its change. Typing replaces the history entry; a turned page or a filter adds one. */
export function useUsersView(): readonly [
  UsersView,
  (change: Partial<UsersView>, history?: "add" | "replace") => void,
] {
  const [params, setParams] = useSearchParams();
  const view = readView(params);
  return [
    view,
    (change, history = "add") => {
      // Another search or filter starts at its first page.
      const next = { ...view, page: 1, ...change };
      setParams(writeView(next), { replace: history === "replace" });
    },
  ];
}

function readView(params: URLSearchParams): UsersView {
  const filter = params.get("mfa");
  return {
    query: params.get("find")?.slice(0, 200) ?? "",
    filter: filter === "on" || filter === "off" ? filter : "all",
    page: pageNumberOf(params),
  };
}

function writeView(view: UsersView): URLSearchParams {
  const params = new URLSearchParams();
  if (view.query !== "") params.set("find", view.query);
  if (view.filter !== "all") params.set("mfa", view.filter);
  if (view.page !== 1) params.set("page", String(view.page));
  return params;
}
