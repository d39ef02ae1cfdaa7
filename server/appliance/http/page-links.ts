/**
 * `_links` of a page: `self`, and in v1 `first`, `prev`, `next` when there are more pages; lower-case names (contract.md
 * section 1). From past the end `prev` leads to the last page that has rows.
 */
export function pageLinks(
  path: string,
  page: { readonly offset: number; readonly limit: number; readonly total: number; readonly filter: string },
  neighbours: boolean,
): Record<string, { href: string }> {
  const { offset, limit, total, filter } = page;
  const suffix = filter === "" ? "" : `&nameFilter=${encodeURIComponent(filter)}`;
  const link = (at: number): { href: string } => ({ href: `${path}?offset=${at}&limit=${limit}${suffix}` });
  const links = { self: link(offset) };
  if (!neighbours || limit === 0 || total === 0 || (offset === 0 && total <= limit)) return links;
  const last = Math.floor((total - 1) / limit) * limit;
  return {
    ...links,
    first: link(0),
    ...(offset > 0 ? { prev: link(Math.max(0, Math.min(offset - limit, last))) } : {}),
    ...(offset + limit < total ? { next: link(offset + limit) } : {}),
  };
}
