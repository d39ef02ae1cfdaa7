import type { Watch } from "./watch-calls.ts";

/** Wrong codes of one enrollment; the last of them ends it. */
const TRIES = 5;

/** One code signs in once, one enrollment is confirmed once, and takes five wrong codes at most. */
export function countedTooOften({ grants, changes }: Pick<Watch, "grants" | "changes">): readonly string[] {
  const faults: string[] = [];
  const codes = grants.map(({ userName, code, at }) => `${userName} ${code} ${Math.floor(at / 120_000)}`);
  if (new Set(codes).size !== codes.length) faults.push("one code signed in twice");
  const accepts = changes.filter(({ call, token }) => call === "acceptMfa" && token !== "");
  const tokens = accepts.filter(({ status }) => status === 204).map(({ token }) => token);
  if (new Set(tokens).size !== tokens.length) faults.push("one enrollment was confirmed twice");
  const wrong = new Map<string, number>();
  for (const { token } of accepts.filter(({ status }) => status === 400))
    wrong.set(token, (wrong.get(token) ?? 0) + 1);
  if (Math.max(0, ...wrong.values()) >= TRIES) faults.push("one enrollment took more wrong codes than five");
  return faults;
}
