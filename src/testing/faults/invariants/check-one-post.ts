import { expect } from "vitest";
import type { Cell } from "../cell.ts";

const POSTS = ["signIn", "answerChallenge", "enableMfa", "acceptMfa", "disableMfa"] as const;

/**
 * I4: never two POSTs for one intent. A call that was refused with 401 may be repeated once after a renewal, but not
 * acceptMfa: a code is never sent twice.
 */
export function checkOnePost({ scene, asked }: Cell): void {
  const { exchanges } = scene.traffic;
  for (const call of POSTS) {
    const sent = exchanges.filter(({ request }) => request.call === call);
    const repeated = call === "enableMfa" || call === "disableMfa";
    const refused = repeated ? sent.filter(({ status }) => status === 401).length : 0;
    expect(sent.length, `I4: ${call} is sent once for one intent`).toBeLessThanOrEqual(
      (asked.get(call) ?? 0) + refused,
    );
    if (repeated)
      expect(sent.length, `I4: ${call} is repeated once`).toBeLessThanOrEqual(2 * (asked.get(call) ?? 0));
  }
  const codes = exchanges
    .filter(({ request }) => request.call === "acceptMfa")
    .map(({ request }) => request.body);
  expect(new Set(codes).size, "I4: no code goes to acceptMfa twice").toBe(codes.length);
}
