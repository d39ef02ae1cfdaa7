import { expect, test } from "vitest";
import { inPieces } from "./in-pieces.ts";

const answerOf = (length: number, headers: Record<string, string> = {}) =>
  new Response(new Uint8Array(length).fill(7), { status: 203, headers: { "X-Kept": "yes", ...headers } });

async function lengthsOf(response: Response): Promise<readonly number[]> {
  const lengths: number[] = [];
  for await (const piece of response.body ?? []) lengths.push(piece.byteLength);
  return lengths;
}

test("a large answer is cut, and is the same otherwise", async () => {
  const cut = inPieces(answerOf(100_000, { "Content-Length": "100000" }));
  expect([cut.status, cut.headers.get("x-kept"), cut.headers.get("content-length")]).toEqual([
    203,
    "yes",
    "100000",
  ]);
  const lengths = await lengthsOf(cut);
  expect(Math.max(...lengths)).toBe(16_384);
  expect(lengths.reduce((sum, length) => sum + length, 0)).toBe(100_000);
});

test.each([
  ["a short one", answerOf(65_535, { "Content-Length": "65535" })],
  ["one that doesn't say how long it is", answerOf(100_000)],
  ["one without a body", new Response(null, { headers: { "Content-Length": "100000" } })],
])("%s goes on as it is", (_what, response) => {
  expect(inPieces(response)).toBe(response);
});
