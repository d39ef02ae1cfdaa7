import { expect } from "vitest";
import type { Cell } from "../cell.ts";
import { knownSecrets } from "./known-secrets.ts";

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
