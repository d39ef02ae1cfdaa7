import { expect, test } from "vitest";
import { csvStream, inPieces } from "./csv-stream.ts";

test.each([0, 2, 3, 4, 6])("a file of %i rows, three at a time, has each once", async (count) => {
  const rows = Array.from({ length: count }, (_, index) => index + 1);
  const after = async (last: number | null) => rows.slice(last ?? 0).slice(0, 3);
  const { body } = csvStream(
    "x.csv",
    ["n"],
    inPieces(3, after, (row) => [String(row)]),
  );
  expect(await new Response(body).text()).toBe(["n", ...rows, ""].join("\r\n"));
});

test("a file that its client gives up is read no further", async () => {
  let ended = false;
  async function* pieces() {
    try {
      for (;;) yield [["x"]];
    } finally {
      ended = true;
    }
  }
  const reader = csvStream("x.csv", ["n"], pieces()).body?.getReader();
  for (let times = 0; times < 2; times += 1) await reader?.read();
  await reader?.cancel();
  expect(ended).toBe(true);
});
