import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** A file that imports this, by this name. */
type Import = readonly [file: string, from: string, name?: string];

const importing = ([file, from, name = "p"]: Import): readonly [string, string] => [
  file,
  `import { ${name} } from "${from}"; export const a = ${name};`,
];

/** What no file of such a folder may import: the table of the architecture. */
const STRAYS: readonly Import[] = [
  ["contract/a.ts", "../src/lib/totp.ts"],
  ["contract/b.ts", "../server/app.ts"],
  ["contract/c.ts", "node:crypto", "hash"],
  ["contract/d.ts", "react", "useState"],
  ["src/lib/a.ts", "../api/http.ts"],
  ["src/lib/b.ts", "react", "useState"],
  ["src/api/a.ts", "../queries/mfa.ts"],
  ["src/api/b.ts", "../../server/app.ts"],
  ["src/queries/a.ts", "../pages/users/x.tsx"],
  ["src/queries/b.ts", "../ui/button.tsx"],
  ["src/i18n/a.ts", "../api/failure.ts"],
  ["src/ui/a.tsx", "../i18n/use-texts.ts"],
  ["src/ui/b.tsx", "../queries/mfa.ts"],
  ["src/pages/users/a.tsx", "../enroll/page.tsx"],
  ["src/pages/queue/a.tsx", "../approvals/page.tsx"],
  ["src/pages/users/b.tsx", "../../api/session.ts"],
  ["src/pages/users/c.tsx", "../../api/http.ts"],
  ["src/pages/users/d.tsx", "../../app/routes.tsx"],
  ["src/pages/users/e.tsx", "@tanstack/react-query"],
  ["src/enrollment/a.tsx", "../pages/users/x.tsx"],
  ["src/enrollment/b.ts", "../api/http.ts"],
  ["src/queries/c.ts", "../enrollment/use-start.ts"],
  ["src/app/a.tsx", "../testing/setup.ts"],
  ["server/a.ts", "../src/lib/totp.ts"],
  ["e2e/a.ts", "../src/paths.ts"],
  ["server/store/a.ts", "node:net", "connect"],
  ["server/gateway/a.ts", "node:http", "request"],
  ["server/guard/a.ts", "node:https", "createServer"],
  ["server/http/a.ts", "node:tls", "connect"],
  ["server/secrets/a.ts", "node:worker_threads", "Worker"],
  ["server/secrets/b.ts", "node:crypto", "randomFillSync"],
  ["server/secrets/c.ts", "crypto", "randomBytes"],
  ["server/limits/a.ts", "node:timers", "setTimeout"],
  ["server/limits/b.ts", "../../src/lib/totp.ts"],
  ["server/gateway/upstream.ts", "../../src/lib/totp.ts"],
];

const MARKUP = `export const m = (e: Element, h: string) => {
  e.innerHTML = h; e.outerHTML = h; e.insertAdjacentHTML("beforeend", h); document.write(h);
};`;

/** What must not pass, by file: the import table of the architecture and the bans of the security rules. */
const BITES: readonly (readonly [file: string, code: string, rule: string])[] = [
  ...STRAYS.map((one) => [...importing(one), "no-restricted-imports"] as const),
  ["src/enrollment/c.tsx", `export function C() { return <p>Hello</p>; }`, "jsx-no-literals"],
  ["src/pages/users/f.tsx", `export function F() { return <p>Hello</p>; }`, "jsx-no-literals"],
  [
    "src/ui/c.tsx",
    `export function C(p: { h: string }) { return <p dangerouslySetInnerHTML={{ __html: p.h }} />; }`,
    "no-danger",
  ],
  // Also where web storage, a cookie or a clock may be used.
  ...[
    "src/lib/c.ts",
    "src/i18n/locale-choice.ts",
    "src/ui/theme-choice.ts",
    "src/api/client.ts",
    "src/api/m.ts",
    "src/enrollment/machine/m.ts",
    "server/http/m.ts",
    "server/guard/events/webhook-sink.ts",
  ].flatMap((file) =>
    ["'innerHTML'", "'outerHTML'", "'insertAdjacentHTML'", "'document.write'"].map(
      (sign) => [file, MARKUP, sign] as const,
    ),
  ),
  ["src/lib/d.ts", `export const d = () => localStorage.getItem("x");`, "no-restricted-globals"],
  ["src/lib/e.ts", `export const e = () => window.sessionStorage.getItem("x");`, "no-restricted-properties"],
  ["src/lib/p.ts", `export const p = () => void (document.cookie = "a=b");`, "no-restricted-properties"],
  ["src/lib/q.ts", `export const q = () => indexedDB.open("x");`, "no-restricted-globals"],
  ["src/lib/f.ts", `export const f = () => console.log("x");`, "no-console"],
  ["server/b.ts", `export const b = () => console.log("x");`, "no-console"],
  ["src/lib/g.ts", `export const g = (x: any) => x;`, "no-explicit-any"],
  ["src/lib/h.ts", `export const h = (x: string | null) => x!;`, "no-non-null-assertion"],
  ["server/c.ts", `export const c = (x: string) => x == "1";`, "eqeqeq"],
  [
    "server/d.ts",
    `import { join } from "node:path"; import type { ParsedPath } from "node:path"; export const d = (p: ParsedPath) => join(p.dir);`,
    "no-duplicates",
  ],
  ["src/lib/i.ts", `export const i = (x: unknown) => x as string;`, "consistent-type-assertions"],
  [
    "src/ui/d.tsx",
    `import { useState } from "react"; export function D(p: { on: boolean }) { if (p.on) useState(0); return null; }`,
    "rules-of-hooks",
  ],
  ["src/ui/e.tsx", `export function E() { return <img src="x.png" />; }`, "alt-text"],
  [
    "src/ui/f.tsx",
    `export function F(p: { go: () => void }) { return <div onClick={p.go} />; }`,
    "click-events-have-key-events",
  ],
  [
    "server/calls/a.ts",
    `export const a = () => crypto.getRandomValues(new Uint8Array(4));`,
    "no-restricted-globals",
  ],
  ["server/gateway/b.ts", `export const b = () => fetch("http://x.example");`, "no-restricted-globals"],
  ["server/appliance/a.ts", `export const a = () => Date.now();`, "no-restricted-properties"],
  ["server/appliance/b.ts", `export const b = () => Math.random();`, "no-restricted-properties"],
  ["server/store/b.ts", `export const b = () => process.hrtime();`, "no-restricted-properties"],
  ["src/api/c.ts", `export const c = (run: () => void) => setTimeout(run, 1);`, "no-restricted-globals"],
  ["src/api/d.ts", `export const d = () => performance.now();`, "no-restricted-globals"],
  ["src/api/e.ts", `export const e = () => Date.now();`, "no-restricted-properties"],
  ["src/api/f.ts", `export const f = () => Math.random();`, "no-restricted-properties"],
  ["src/api/g.ts", `export const g = () => fetch("/x");`, "no-restricted-globals"],
  [
    "src/enrollment/confirm/a.ts",
    `export const a = (run: () => void) => setInterval(run, 1);`,
    "no-restricted-globals",
  ],
  ["src/enrollment/machine/a.ts", `export const a = () => crypto.randomUUID();`, "no-restricted-globals"],
  ["src/lib/k.ts", `export const k = (text: string): unknown => eval(text);`, "no-eval"],
  ["server/k.ts", `export const k = (text: string): unknown => new Function(text);`, "no-new-func"],
  ["server/secrets/l.ts", `export const l = () => Math.random();`, "no-restricted-properties"],
];

const ALLOWED: readonly Import[] = [
  ["contract/ok-too.ts", "./ok.ts"],
  ["src/lib/ok.ts", "../../contract/csv.ts"],
  ["server/ok.ts", "../contract/csv.ts"],
  ["server/guard/ok.ts", "node:crypto", "randomBytes"],
  ["server/limits/ok.ts", "node:timers/promises", "setTimeout"],
  ["src/api/ok.ts", "../lib/totp.ts"],
  ["src/pages/users/ok.tsx", "../../queries/users.ts"],
  ["src/pages/walkthrough/ok.tsx", "../../enrollment/use-start.ts"],
  ["src/i18n/ok-table.ts", "../api/contract/reasons.ts"],
  ["src/pages/users/ok.test.tsx", "../../../server/app.ts"],
];

/** What the same rules must let through, so that the table above proves something. */
const PASSES: readonly (readonly [file: string, code: string])[] = [
  ...ALLOWED.map(importing),
  ["contract/ok.ts", `import * as v from "valibot"; export const ok = v;`],
  [
    "server/http/ok.ts",
    `import { isIP, type Socket } from "node:net"; export const ok = (s: Socket) => isIP(s.remoteAddress ?? "");`,
  ],
  ["server/http/clock.ts", `export const now = () => Date.now();`],
  ["src/api/clock.ts", `export const wall = () => Date.now();`],
  [
    "src/enrollment/ok.ts",
    `import type { Failure } from "../api/failure.ts"; export const ok = (f: Failure) => f;`,
  ],
  [
    "src/i18n/ok.ts",
    `import type { Failure } from "../api/failure.ts"; export const ok = (f: Failure) => f;`,
  ],
];

let folder = "";
let findings: readonly string[] = [];

/** All at once: what costs is to start it. */
function lintAll(files: readonly string[]): string {
  const oxlint = resolve("node_modules/.bin/oxlint");
  const { stdout } = spawnSync(oxlint, ["--format", "unix", ...files], { cwd: folder, encoding: "utf8" });
  return stdout;
}

/** What it said of one file, line by line. */
const lint = (file: string) => findings.filter((line) => line.startsWith(`${file}:`)).join("\n");

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), "lint-"));
  copyFileSync(".oxlintrc.json", join(folder, ".oxlintrc.json"));
  const samples = [...BITES, ...PASSES];
  for (const [file, code] of samples) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), `${code}\n`);
  }
  findings = lintAll(samples.map(([file]) => file)).split("\n");
});
afterAll(() => rmSync(folder, { recursive: true }));

describe("the lint", () => {
  test.each(BITES)("refuses in %s: %s", (file, _code, rule) => {
    expect(lint(file)).toContain(rule);
  });
  test.each(PASSES)("lets through in %s: %s", (file) => {
    expect(lint(file)).not.toMatch(/\bError\b/);
  });
});
