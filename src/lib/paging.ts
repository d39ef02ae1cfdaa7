/** How many rows a long list shows at once. */
export const PAGE_SIZE = 50;

/** The page that an address names (`?page=2`), from 1; the first one for an address that names none. */
export function pageNumberOf(params: URLSearchParams): number {
  const page = Number(params.get("page") ?? "1");
  return Number.isSafeInteger(page) && page >= 1 ? page : 1;
}

/** At least one page, also of an empty list. */
export function pagesOf(total: number): number {
  return Math.max(1, Math.ceil(total / PAGE_SIZE));
}
