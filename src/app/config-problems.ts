import { displayText } from "../lib/display-text.ts";

const LONGEST = 60;

/** What each member of `config.json` may be, in signs that need no language. */
const RIGHT: Readonly<Record<string, string>> = {
  apiBase: '"/api"',
  apiVersion: '"auto", "v1" … "v8.1"',
  embedded: "true, false",
  profile: '"azure", "aws"',
  integrationAccounts: '["backup-*"]',
  guard: "true, false",
  issuer: '"…"',
  productName: '"…"',
  accent: '"#0055aa"',
  logo: '"/brand/logo.svg"',
  acceptScratchCode: "true, false",
  idleMinutes: "3 … 240",
  helpText: '"…"',
  helpUrl: '"https://…", "/help"',
  apps: '[{ "name": "…", "url": "https://…" }], ≤ 8',
  identityChecklist: '["…"] or [{ "name": "…", "ask": "…", "required": true }], ≤ 20',
  directoryUrl: '"https://…", "/people"',
  languages: '["en", "de"]',
  config: "{ … }",
};

/**
 * What the operator must look for in `config.json`: each wrong member with the value that stands there, and what may.
 * @param json the undecoded body
 * @param wrongMembers of `decodeRuntimeConfig`
 */
export function configProblems(json: unknown, wrongMembers: readonly string[]): string[] {
  const given = new Map(typeof json === "object" && json !== null ? Object.entries(json) : []);
  return wrongMembers.map((name) => {
    const value = given.has(name) ? `: ${cut(displayText(JSON.stringify(given.get(name))))}` : "";
    const right = RIGHT[name];
    return `${name}${value}${right === undefined ? "" : ` → ${right}`}`;
  });
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
