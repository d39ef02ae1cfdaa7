import { expect } from "vitest";
import { passwordOf } from "../passwords.ts";
import type { Cell } from "./cell.ts";

const SECRET_MEMBERS = new Set(["access_token", "refresh_token", "mfa_token", "token", "secretKey"]);

/** Every secret that exists in this test: what the server handed out, the passwords, the codes of the phone. */
function knownSecrets({ scene, codes }: Cell): string[] {
  const secrets = new Set([passwordOf("administrator"), passwordOf("olivia"), ...codes]);
  for (const { json } of [...scene.serverTraffic.exchanges, ...scene.traffic.exchanges]) {
    if (typeof json !== "object" || json === null) continue;
    for (const [name, value] of Object.entries(json)) {
      if (SECRET_MEMBERS.has(name) && typeof value === "string" && value.length > 5) secrets.add(value);
      if (name !== "scratchCodes" || !Array.isArray(value)) continue;
      for (const code of value) if (typeof code === "string" && code.length > 5) secrets.add(code);
    }
  }
  return [...secrets];
}

const NAMING = ["aria-label", "alt", "title", "aria-description", "placeholder"];

/** I1: no secret in URL, title, storage, history, error text or alternative text. The console is watched by setup.ts. */
export function checkNoSecret(cell: Cell): void {
  const secrets = knownSecrets(cell);
  for (const [place, text] of Object.entries(placesOf(cell))) {
    for (const secret of secrets) {
      // Said without the secret itself: this line goes into logs.
      expect(
        text.includes(secret) || text.includes(encodeURIComponent(secret)),
        `I1: a secret is in ${place}`,
      ).toBe(false);
    }
  }
}

function placesOf({ scene }: Cell): Record<string, string> {
  const { location } = scene.app.router.state;
  return {
    "the address": window.location.href + location.pathname + location.search + location.hash,
    "history.state": JSON.stringify([location.state, window.history.state]),
    "the title": document.title,
    // Read here so that nobody writes there.
    // oxlint-disable-next-line eslint/no-restricted-properties
    "web storage": JSON.stringify([
      Object.entries(window.localStorage),
      Object.entries(window.sessionStorage),
    ]),
    // oxlint-disable-next-line eslint/no-restricted-properties
    cookies: document.cookie,
    "addresses of requests": scene.faulty.sent.map(({ path, search }) => path + search).join("\n"),
    "an error text": textsOf('[role="alert"], [role="status"], [role="timer"]'),
    "an alternative text": Array.from(document.querySelectorAll("*"), (element) =>
      NAMING.map((name) => element.getAttribute(name) ?? "").join(" "),
    ).join("\n"),
  };
}

function textsOf(selector: string): string {
  return Array.from(document.querySelectorAll(selector), ({ textContent }) => textContent).join("\n");
}
