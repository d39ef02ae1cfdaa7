import { spawnSync } from "node:child_process";
import { copyFileSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

/** What must not pass, by file: the import table of the architecture and the bans of the security rules. */
const BITES: readonly (readonly [file: string, code: string, rule: string])[] = [
  ["contract/a.ts", `import { c } from "../src/lib/totp.ts"; export const a = c;`, "no-restricted-imports"],
  ["contract/b.ts", `import { c } from "../server/app.ts"; export const b = c;`, "no-restricted-imports"],
  ["contract/c.ts", `import { hash } from "node:crypto"; export const c = hash;`, "no-restricted-imports"],
  ["contract/d.ts", `import { useState } from "react"; export const d = useState;`, "no-restricted-imports"],
  ["src/lib/a.ts", `import { http } from "../api/http.ts"; export const a = http;`, "no-restricted-imports"],
  ["src/lib/b.ts", `import { useState } from "react"; export const b = useState;`, "no-restricted-imports"],
  ["src/api/a.ts", `import { q } from "../queries/mfa.ts"; export const a = q;`, "no-restricted-imports"],
  ["src/api/b.ts", `import { q } from "../../server/app.ts"; export const b = q;`, "no-restricted-imports"],
  [
    "src/queries/a.ts",
    `import { p } from "../pages/users/x.tsx"; export const a = p;`,
    "no-restricted-imports",
  ],
  ["src/queries/b.ts", `import { p } from "../ui/button.tsx"; export const b = p;`, "no-restricted-imports"],
  [
    "src/i18n/a.ts",
    `import { failures } from "../api/failure.ts"; export const a = failures;`,
    "no-restricted-imports",
  ],
  ["src/ui/a.tsx", `import { t } from "../i18n/use-texts.ts"; export const a = t;`, "no-restricted-imports"],
  ["src/ui/b.tsx", `import { q } from "../queries/mfa.ts"; export const b = q;`, "no-restricted-imports"],
  [
    "src/pages/users/a.tsx",
    `import { p } from "../enroll/page.tsx"; export const a = p;`,
    "no-restricted-imports",
  ],
  [
    "src/pages/users/b.tsx",
    `import { p } from "../../api/session.ts"; export const b = p;`,
    "no-restricted-imports",
  ],
  [
    "src/pages/users/c.tsx",
    `import { p } from "../../api/http.ts"; export const c = p;`,
    "no-restricted-imports",
  ],
  [
    "src/pages/users/d.tsx",
    `import { p } from "../../app/routes.tsx"; export const d = p;`,
    "no-restricted-imports",
  ],
  [
    "src/pages/users/e.tsx",
    `import { p } from "@tanstack/react-query"; export const e = p;`,
    "no-restricted-imports",
  ],
  [
    "src/enrollment/a.tsx",
    `import { p } from "../pages/users/x.tsx"; export const a = p;`,
    "no-restricted-imports",
  ],
  ["src/enrollment/b.ts", `import { p } from "../api/http.ts"; export const b = p;`, "no-restricted-imports"],
  [
    "src/queries/c.ts",
    `import { p } from "../enrollment/use-start.ts"; export const c = p;`,
    "no-restricted-imports",
  ],
  ["src/enrollment/c.tsx", `export function C() { return <p>Hello</p>; }`, "jsx-no-literals"],
  ["src/pages/users/f.tsx", `export function F() { return <p>Hello</p>; }`, "jsx-no-literals"],
  ["src/app/a.tsx", `import { p } from "../testing/setup.ts"; export const a = p;`, "no-restricted-imports"],
  ["server/a.ts", `import { p } from "../src/lib/totp.ts"; export const a = p;`, "no-restricted-imports"],
  ["e2e/a.ts", `import { p } from "../src/paths.ts"; export const a = p;`, "no-restricted-imports"],
  [
    "src/ui/c.tsx",
    `export function C(p: { h: string }) { return <p dangerouslySetInnerHTML={{ __html: p.h }} />; }`,
    "no-danger",
  ],
  [
    "src/lib/c.ts",
    `export const c = (e: Element, h: string) => { e.innerHTML = h; };`,
    "no-restricted-properties",
  ],
  ["src/lib/d.ts", `export const d = () => localStorage.getItem("x");`, "no-restricted-globals"],
  ["src/lib/e.ts", `export const e = () => window.sessionStorage.getItem("x");`, "no-restricted-properties"],
  ["src/lib/f.ts", `export const f = () => console.log("x");`, "no-console"],
  ["server/b.ts", `export const b = () => console.log("x");`, "no-console"],
  ["src/lib/g.ts", `export const g = (x: any) => x;`, "no-explicit-any"],
  ["src/lib/h.ts", `export const h = (x: string | null) => x!;`, "no-non-null-assertion"],
  ["server/c.ts", `export const c = (x: string) => x == "1";`, "eqeqeq"],
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
    "server/store/a.ts",
    `import { connect } from "node:net"; export const a = connect;`,
    "no-restricted-imports",
  ],
  [
    "server/gateway/a.ts",
    `import { request } from "node:http"; export const a = request;`,
    "no-restricted-imports",
  ],
  [
    "server/guard/a.ts",
    `import { createServer } from "node:https"; export const a = createServer;`,
    "no-restricted-imports",
  ],
  [
    "server/http/a.ts",
    `import { connect } from "node:tls"; export const a = connect;`,
    "no-restricted-imports",
  ],
  [
    "server/secrets/a.ts",
    `import { Worker } from "node:worker_threads"; export const a = Worker;`,
    "no-restricted-imports",
  ],
  [
    "server/secrets/b.ts",
    `import { randomFillSync } from "node:crypto"; export const b = randomFillSync;`,
    "no-restricted-imports",
  ],
  [
    "server/secrets/c.ts",
    `import { randomBytes } from "crypto"; export const c = randomBytes;`,
    "no-restricted-imports",
  ],
  [
    "server/limits/a.ts",
    `import { setTimeout } from "node:timers"; export const a = setTimeout;`,
    "no-restricted-imports",
  ],
  [
    "server/limits/b.ts",
    `import { c } from "../../src/lib/totp.ts"; export const b = c;`,
    "no-restricted-imports",
  ],
  [
    "server/gateway/upstream.ts",
    `import { c } from "../../src/lib/totp.ts"; export const b = c;`,
    "no-restricted-imports",
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

/** What the same rules must let through, so that the table above proves something. */
const PASSES: readonly (readonly [file: string, code: string])[] = [
  ["contract/ok.ts", `import * as v from "valibot"; export const ok = v;`],
  ["contract/ok-too.ts", `import { ok } from "./ok.ts"; export const too = ok;`],
  ["src/lib/ok.ts", `import { csvFile } from "../../contract/csv.ts"; export const ok = csvFile;`],
  ["server/ok.ts", `import { csvFile } from "../contract/csv.ts"; export const ok = csvFile;`],
  ["server/guard/ok.ts", `import { randomBytes } from "node:crypto"; export const ok = randomBytes;`],
  [
    "server/http/ok.ts",
    `import { isIP } from "node:net"; import type { Socket } from "node:net"; export const ok = (s: Socket) => isIP(s.remoteAddress ?? "");`,
  ],
  ["server/limits/ok.ts", `import { setTimeout } from "node:timers/promises"; export const ok = setTimeout;`],
  ["server/http/clock.ts", `export const now = () => Date.now();`],
  ["src/api/clock.ts", `export const wall = () => Date.now();`],
  ["src/api/ok.ts", `import { decode } from "../lib/totp.ts"; export const ok = decode;`],
  [
    "src/pages/users/ok.tsx",
    `import { useUsers } from "../../queries/users.ts"; export const ok = useUsers;`,
  ],
  [
    "src/pages/walkthrough/ok.tsx",
    `import { useStart } from "../../enrollment/use-start.ts"; export const ok = useStart;`,
  ],
  [
    "src/enrollment/ok.ts",
    `import type { Failure } from "../api/failure.ts"; export const ok = (f: Failure) => f;`,
  ],
  [
    "src/i18n/ok.ts",
    `import type { Failure } from "../api/failure.ts"; export const ok = (f: Failure) => f;`,
  ],
  [
    "src/i18n/ok-table.ts",
    `import { reasons } from "../api/contract/reasons.ts"; export const ok = reasons;`,
  ],
  ["src/pages/users/ok.test.tsx", `import { start } from "../../../server/app.ts"; export const ok = start;`],
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
