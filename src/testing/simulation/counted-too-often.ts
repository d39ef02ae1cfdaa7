import type { Watch } from "./watch-calls.ts";

/** One code signs in once, and one enrollment is confirmed once. */
export function countedTooOften({ grants, changes }: Pick<Watch, "grants" | "changes">): readonly string[] {
  const faults: string[] = [];
  const codes = grants.map(({ userName, code, at }) => `${userName} ${code} ${Math.floor(at / 120_000)}`);
  if (new Set(codes).size !== codes.length) faults.push("one code signed in twice");
  const accepts = changes.filter(({ call, token }) => call === "acceptMfa" && token !== "");
  const tokens = accepts.filter(({ status }) => status === 204).map(({ token }) => token);
  if (new Set(tokens).size !== tokens.length) faults.push("one enrollment was confirmed twice");
  return faults;
}
