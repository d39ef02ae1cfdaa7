import { expect, it } from "vitest";
import { withRowKeys } from "./with-row-keys.ts";

const keysOf = (...ids: readonly string[]) => withRowKeys(ids.map((id) => ({ id }))).map(([key]) => key);

it("keeps the key of an id wherever it stands", () => {
  expect(keysOf("7", "8", "9").at(-1)).toBe(keysOf("9")[0]);
});

it("tells repeated ids apart", () => {
  expect(new Set(keysOf("7", "7", "7 2", "2 7"))).toHaveProperty("size", 4);
});
