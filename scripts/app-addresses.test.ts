import { readFileSync, readdirSync } from "node:fs";
import { expect, test } from "vitest";

const files = readdirSync("src", { recursive: true, encoding: "utf8" })
  .map((name) => `src/${name.replaceAll("\\", "/")}`)
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$|\/(?:locales|practice|testing)\//.test(file));

test("what the app puts into an address is encoded; the rest is its own words and numbers", () => {
  let encoded = 0;
  const bare = files.flatMap((file) => {
    const addresses = readFileSync(file, "utf8").match(/`[/?][^`]*\$\{[^`]*`/g) ?? [];
    const parts = addresses.flatMap((one) => one.match(/\$\{[^}]*\}/g) ?? []);
    const others = parts.filter((part) => !/^\$\{(?:encodeURIComponent|queryOf|String)\(/.test(part));
    encoded += parts.length - others.length;
    return others.map((part) => `${file} ${part}`);
  });
  expect(encoded).toBeGreaterThan(15);
  const joined = files.filter((file) =>
    /(?<![<\w])(["'])[/?][^"'`\n]*\1\s*\+/.test(readFileSync(file, "utf8")),
  );
  expect(joined, "none is put together with +").toEqual([]);
  expect([...new Set(bare)].toSorted()).toEqual([
    "src/api/client/new-phone.ts ${path}",
    "src/paths.ts ${page}",
    "src/queries/approvals.ts ${decision}",
    "src/queries/approvals.ts ${limit}",
    "src/queries/approvals.ts ${offset}",
    "src/queries/approvals.ts ${which}",
    "src/queries/waiting-sign-ins.ts ${kind}",
    "src/queries/work-queue.ts ${rest}",
  ]);
});
