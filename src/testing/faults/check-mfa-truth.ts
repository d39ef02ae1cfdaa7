import { expect } from "vitest";
import { isHtml, isJson } from "../../api/http/read-body.ts";
import type { Exchange } from "../traffic.ts";
import type { Cell } from "./cell.ts";
import { pageHeading, pageText } from "./page.ts";

/** Sentences that tell the state. "Checking whether MFA is on" does not. */
const TELLS = {
  on: /(?<!whether )MFA is on[.,]|MFA is already on|Next time, you'll need your password|Turning it off didn't work/u,
  off: /MFA is still off|says MFA is off|MFA is off for this account|MFA was off already|with only a password/u,
} as const;

/**
 * I2: the state that is shown is the one that was last read, or none. I3: "done" is said only after a 2xx of acceptMfa
 * or disableMfa, or a reading that proves it.
 */
export function checkMfaTruth({ scene }: Cell): void {
  const { exchanges } = scene.traffic;
  const reads = exchanges.flatMap(stateRead);
  const last = reads.at(-1);
  for (const claim of claimsOf(pageText())) {
    expect(claim, "I2: the state shown is the one last read").toBe(last);
  }
  if (pageHeading() === "MFA is on") {
    const accepted = exchanges.some((exchange) => isYes(exchange, "acceptMfa"));
    expect(accepted || last === "on", "I3: set-up is done only when that is proved").toBe(true);
  }
  if (pageHeading() === "MFA is off") expect(last, "I3: off is said only when that was read").toBe("off");
}

function claimsOf(text: string): ("on" | "off")[] {
  const titles = Array.from(document.querySelectorAll("main p, main dd"), ({ textContent }) => textContent);
  const shows = ["Your MFA", "Turn off MFA"].includes(pageHeading());
  return (["on", "off"] as const).filter(
    (state) => TELLS[state].test(text) || (shows && titles.includes(`MFA is ${state}`)),
  );
}

function isYes({ request, status, contentType }: Exchange, call: string): boolean {
  return request.call === call && status !== null && status >= 200 && status < 300 && !isHtml(contentType);
}

/** olivia's state, or, on the page for oneself, the one row that was asked for. */
function stateRead({ request, status, contentType, json }: Exchange): string[] {
  if (status !== 200 || !isJson(contentType) || typeof json !== "object" || json === null) return [];
  if (request.call === "getUser") return [stateOf(json)];
  if (request.call !== "listUsers" || !("results" in json) || !Array.isArray(json.results)) return [];
  const name = new URLSearchParams(request.search).get("NameFilter");
  const row: unknown = json.results.find((user: unknown) => nameOf(user) === name);
  return typeof row === "object" && row !== null ? [stateOf(row)] : [];
}

function nameOf(user: unknown): unknown {
  return typeof user === "object" && user !== null && "name" in user ? user.name : undefined;
}

function stateOf(user: object): string {
  const enabled: unknown = "mfaEnabled" in user ? user.mfaEnabled : undefined;
  if (typeof enabled !== "boolean") return "unknown";
  return enabled ? "on" : "off";
}
