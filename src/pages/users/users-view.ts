import { useSearchParams } from "react-router";
import { pageNumberOf } from "../../lib/paging.ts";
import type { UsersFilter } from "../../queries/user-directory.ts";

/** What the list shows. It stands in the URL, so that Back and a copied address bring it again. */
export interface UsersView extends UsersFilter {
  /** From 1. */
  readonly page: number;
}

export const mfaFilters = ["all", "on", "off"] as const;
export const usersSorts = ["name", "-name", "-since", "role"] as const;

export const everybody: UsersFilter = { search: "", mfa: "all", role: "", sort: "name" };

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

/** Whether the filter leaves somebody out. */
export function isFiltered({ search, mfa, role }: UsersFilter): boolean {
  return search !== "" || mfa !== "all" || role !== "";
}

function readView(params: URLSearchParams): UsersView {
  const [mfa, sort] = [params.get("mfa"), params.get("sort")];
  return {
    search: params.get("find")?.slice(0, 200) ?? "",
    mfa: mfaFilters.find((name) => name === mfa) ?? "all",
    role: params.get("role")?.slice(0, 200) ?? "",
    sort: usersSorts.find((name) => name === sort) ?? "name",
    page: pageNumberOf(params),
  };
}

function writeView({ search, mfa, role, sort, page }: UsersView): URLSearchParams {
  const params = new URLSearchParams();
  if (search !== "") params.set("find", search);
  if (mfa !== "all") params.set("mfa", mfa);
  if (role !== "") params.set("role", role);
  if (sort !== "name") params.set("sort", sort);
  if (page !== 1) params.set("page", String(page));
  return params;
}
