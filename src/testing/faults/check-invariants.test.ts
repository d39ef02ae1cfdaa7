import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { passwordOf } from "../passwords.ts";
import { renderApp } from "../render-app.tsx";
import { ask, cellOf, type Cell } from "./cell.ts";
import { checkInvariants } from "./check-invariants.ts";

const stand = { heading: "Your MFA", ways: ["Set up MFA"], goOn: async () => {} };

async function openAccount(): Promise<Cell> {
  const cell = cellOf(await renderApp("/account", { signedInAs: "olivia" }));
  await screen.findByText("MFA is off");
  return cell;
}

function check(cell: Cell, says: string | null = null, pressed = false): void {
  checkInvariants(cell, { stand, says, pressed });
}

function say(role: string, text: string): void {
  const place = document.createElement("p");
  if (role !== "") place.setAttribute("role", role);
  place.textContent = text;
  document.querySelector("main")?.append(place);
}

describe("checkInvariants", () => {
  it("finds nothing on a page where all is well", async () => {
    const cell = await openAccount();
    expect(() => check(cell)).not.toThrow();
  });

  it.each<[string, RegExp, (cell: Cell) => void]>([
    ["a secret in the title", /I1/u, () => void (document.title = passwordOf("olivia"))],
    [
      "a secret in an alternative text",
      /I1/u,
      () => document.body.setAttribute("aria-label", passwordOf("olivia")),
    ],
    ["a secret in an error", /I1/u, () => say("alert", passwordOf("olivia"))],
    [
      "a state that nobody read",
      /I2/u,
      () => {
        const title = [...document.querySelectorAll("main p")].find(
          ({ textContent }) => textContent === "MFA is off",
        );
        if (title !== undefined) title.textContent = "MFA is on";
      },
    ],
    ["a sentence that tells a state nobody read", /I2/u, () => say("", "MFA is on. Your old phone works.")],
    [
      "done without proof",
      /MFA is on/u,
      () => document.querySelector("main h1")?.replaceChildren("MFA is on"),
    ],
    ["typed input that is gone", /I5/u, ({ kept }) => void kept.set("Password", "typed")],
    ["an error that nobody caught", /I8/u, ({ uncaught }) => void uncaught.push(new Error("left alone"))],
    ["a broken page", /I8/u, () => say("", "Something went wrong")],
    ["words of the server", /I8/u, () => say("", "owned by the portal")],
    ["no way on", /I6/u, () => document.querySelectorAll("main button").forEach((button) => button.remove())],
  ])("finds %s", async (_what, words, spoil) => {
    const cell = await openAccount();
    const { title } = document;
    spoil(cell);
    expect(() => check(cell)).toThrow(words);
    document.title = title;
    document.body.removeAttribute("aria-label");
  });

  it("finds a call that was sent twice", async () => {
    const cell = await openAccount();
    ask(cell, "enableMfa");
    for (let times = 0; times < 3; times += 1) {
      await cell.scene.traffic.fetch("/api/v1/users/1001/enableMfa", { method: "POST" });
    }
    expect(() => check(cell)).toThrow(/I4/u);
  });

  it("finds a text that is not announced, and a focus that is lost", async () => {
    const cell = await openAccount();
    say("", "It was not announced.");
    expect(() => check(cell, "It was not announced.")).toThrow(/I7/u);
    document.querySelector<HTMLElement>(":focus")?.blur();
    expect(() => check(cell, null, true)).toThrow(/I7/u);
  });
});
