import { useSearchParams } from "react-router";
import { pageNumberOf } from "./lib/paging.ts";

/** What a long list shows: a filter, and a page of what it finds, from 1. */
export type AddressView<Filter> = Filter & { readonly page: number };

export type ChangeView<Filter> = (change: Partial<AddressView<Filter>>, history?: "add" | "replace") => void;

/**
 * The view that stands in the URL, so that Back and a copied address bring it again, and its change. Typing replaces the
 * history entry; a turned page or a choice adds one.
 * @param tell what of a filter is told in the address, by name
 */
export function useAddressView<Filter extends object>(
  read: (params: URLSearchParams) => Filter,
  tell: (view: AddressView<Filter>) => Readonly<Record<string, string>>,
): readonly [AddressView<Filter>, ChangeView<Filter>] {
  const [params, setParams] = useSearchParams();
  const view = { ...read(params), page: pageNumberOf(params) };
  const change: ChangeView<Filter> = (made, history = "add") => {
    // Another filter starts at its first page.
    const next = { ...view, page: 1, ...made };
    const told = new URLSearchParams(tell(next));
    if (next.page !== 1) told.set("page", String(next.page));
    setParams(told, { replace: history === "replace" });
  };
  return [view, change];
}
