import { stripVTControlCharacters } from "node:util";

/**
 * Sums of one step's output: vitest's `Tests  2 failed | 33 passed | 1 skipped (36)`, Playwright's `9 passed (10s)` and `1 failed`.
 * @returns `skipped` counts tests; `skips` are the names of those that are named
 */
export function countTests(output) {
  const counted = { passed: 0, failed: 0, skipped: 0, skips: [] };
  for (const line of stripVTControlCharacters(output).split("\n")) {
    // Ours (scripts/list-skipped.ts), then Playwright's list: `  -  12 [v1] › enroll.spec.ts:53:1 › a title`.
    const name =
      /^skipped: (.*)$/.exec(line)?.[1] ?? /^\s+-\s+\d+ \[[^\]]+\] › ([\w/.-]+):[\d:]+ (.*)$/.exec(line);
    if (typeof name === "string") counted.skips.push(name);
    else if (name !== null) counted.skips.push(`${name[1]} ${name[2]}`);
    if (!/^\s*(?:Tests\s+)?(?:\d+ (?:passed|failed|skipped|flaky|did not run)\b)/.test(line)) continue;
    for (const kind of ["passed", "failed", "skipped"])
      counted[kind] += Number(new RegExp(`(\\d+) ${kind}`).exec(line)?.[1] ?? 0);
    // A flaky test failed once, and one that did not run proved nothing.
    counted.failed += Number(/(\d+) (?:flaky|did not run)/.exec(line)?.[1] ?? 0);
  }
  return counted;
}

/**
 * Skips that nobody agreed to: those whose name isn't on the list for this step, and one for each that has no name.
 * @param allowed entries `{ steps, test, why }` of scripts/ci/skips.json; `test` is how the name begins, `*` among its steps any
 */
export function unlistedSkips({ skipped, skips }, step, allowed) {
  const listed = (name) =>
    allowed.some(
      (entry) => ["*", step].some((one) => entry.steps.includes(one)) && name.startsWith(entry.test),
    );
  const nameless = Math.max(0, skipped - skips.length);
  return [...skips.filter((name) => !listed(name)), ...Array(nameless).fill("a test without a name")];
}
