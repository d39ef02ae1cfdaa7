import { describe, expect, it } from "vitest";
import { decodePage } from "./page.ts";
import { decodeUser } from "./user.ts";

const userPage = (json: unknown, offset: number) => decodePage(json, offset, decodeUser);

const row = (id: number) => ({ id, name: `user${id}`, mfaEnabled: true });

describe("decodePage", () => {
  it("reads rows and total", () => {
    const page = userPage({ offset: 0, limit: 2, totalCount: 9, results: [row(1), row(2)] }, 0);
    expect(page).toMatchObject({ offset: 0, total: 9, badRows: 0 });
    expect(page?.rows.map(({ id }) => id)).toEqual(["1", "2"]);
  });

  it("counts the rows that it cannot read and keeps the others", () => {
    const page = userPage({ totalCount: 4, results: [row(1), null, { name: "x" }, row(4)] }, 0);
    expect(page?.rows).toHaveLength(2);
    expect(page?.badRows).toBe(2);
  });

  it.each([[], { results: null }, { results: {} }, {}, null, "users"])("refuses %j as a page", (json) => {
    expect(userPage(json, 0)).toBeNull();
  });

  it.each([-1, 0, undefined, null, "9", Number.POSITIVE_INFINITY])(
    "never has a total below what was seen: totalCount %j",
    (totalCount) => {
      expect(userPage({ totalCount, results: [row(1), row(2)] }, 30)?.total).toBe(32);
    },
  );

  it("keeps duplicate ids as rows of their own", () => {
    expect(userPage({ totalCount: 2, results: [row(1), row(1)] }, 0)?.rows).toHaveLength(2);
  });

  it("reads at most 200 rows of a page", () => {
    const results = Array.from({ length: 1_000 }, (_, index) => row(index));
    expect(userPage({ totalCount: 1_000, results }, 0)?.rows).toHaveLength(200);
  });

  it("takes an empty list for an empty list", () => {
    expect(userPage({ totalCount: 0, results: [] }, 0)).toEqual({
      offset: 0,
      total: 0,
      rows: [],
      badRows: 0,
    });
  });
});
