import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { enrollUser } from "../enroll-user.ts";
import { passwordOf } from "../passwords.ts";
import { renderApp } from "../render-app.tsx";
import {
  countOf,
  heading,
  navigate,
  typeCode,
  walkToCodes,
  walkToConfirm,
  walkToScan,
} from "../walk-wizard.ts";
import { buttons } from "../buttons.ts";
import { colleague } from "../colleague.ts";

/** What page translators do: every text in a box of its own, except where the page forbids it. */
function translatePage(): void {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) if (walker.currentNode instanceof Text) texts.push(walker.currentNode);
  for (const text of texts) {
    if (text.parentElement?.closest('[translate="no"]') !== null || text.data.trim() === "") continue;
    const box = document.createElement("font");
    box.textContent = `¡${text.data}!`;
    text.replaceWith(box);
  }
}

describe("a page that something else changes", () => {
  it("by translation keeps key and codes as they are, and nothing secret in what is left", async () => {
    const scene = await walkToScan();
    translatePage();
    expect(document.querySelector('[role="group"] code')?.textContent).toBe(scene.secretKey);
    // React says so when it finds the page changed under it.
    // oxlint-disable-next-line no-console
    for (const said of [console.error, console.warn]) vi.mocked(said).mockImplementation(() => {});
    const next = screen.getAllByRole("button").find(({ textContent }) => textContent === `¡${buttons.goOn}!`);
    await act(async () => next?.click());
    await waitFor(() => expect(document.querySelector("main h1")?.textContent).toMatch(/Save|wrong/u));
    expect(document.body).not.toHaveTextContent(scene.secretKey);
    expect(document.querySelector("main h1")).not.toBeNull();
  });
});

describe("keys and pastes", () => {
  it("send one code when Enter is held down", async () => {
    const scene = await walkToConfirm();
    scene.faulty.inject("acceptMfa", { kind: "slow", milliseconds: 1_000 });
    await typeCode(scene, scene.phone.codeAt(scene.clock.now()));
    await scene.user.keyboard("{Enter>20/}");
    expect(countOf(scene, "acceptMfa")).toBe(1);
    await scene.clock.advance(1_000);
    await heading("MFA is on");
    expect(countOf(scene, "acceptMfa")).toBe(1);
  });

  it("start one enrollment when Enter is held down", async () => {
    const scene = await renderApp("/enroll", { signedInAs: "olivia" });
    (await screen.findByRole("button", { name: buttons.setUp })).focus();
    await scene.user.keyboard("{Enter>20/}");
    await heading("Scan the QR code");
    expect(countOf(scene, "enableMfa")).toBe(1);
  });
});

describe("after the end", () => {
  it("Back does not enter a set-up that has stopped", async () => {
    const scene = await walkToConfirm();
    scene.faulty.inject("acceptMfa", { kind: "status", status: 410 });
    await typeCode(scene, scene.phone.codeAt(scene.clock.now()));
    await heading("Setup stopped");
    await navigate(scene, -1);
    await waitFor(() => expect(screen.queryByLabelText("6-digit code")).toBeNull());
    expect(screen.queryByRole("img", { name: /QR code/u })).toBeNull();
    expect(document.body).not.toHaveTextContent(scene.secretKey);
  });

  it("a reload just after the code was sent finds MFA on, and what to do without the codes", async () => {
    const scene = await renderApp("/sign-in?return=%2Fenroll%3Fbegun%3Dtrue");
    const { phone } = await enrollUser(scene, "olivia");
    await scene.user.type(await screen.findByLabelText("User name"), "olivia");
    await scene.user.type(screen.getByLabelText("Password"), `${passwordOf("olivia")}{Enter}`);
    const code = await screen.findByLabelText("6-digit code");
    await scene.user.type(code, `${phone.codeAt(scene.clock.now())}{Enter}`);
    expect(
      await screen.findByText(/If you didn't save your scratch codes, set up a new phone now/u),
    ).toBeVisible();
    expect(screen.getByRole("button", { name: "Set up a new phone" })).toBeVisible();
  });
});

describe("a second tab", () => {
  it("with a newer enrollment takes the codes of this one away and says that they do not count", async () => {
    const scene = await walkToCodes();
    const codes = within(screen.getByRole("list", { name: "Scratch codes" })).getAllByRole("listitem");
    const first = codes[0]?.textContent ?? "";
    const tab = await colleague(scene, "olivia");
    const { id, name } = await tab.findOwnUser();
    await tab.enableMfa({ userId: id, userName: name, recreate: false });
    await heading("Setup stopped");
    expect(screen.getByRole("alert")).toHaveTextContent("key won't work");
    expect(screen.getByText("Throw away the scratch codes from this setup.")).toBeVisible();
    expect(document.body).not.toHaveTextContent(first);
    expect(countOf(scene, "acceptMfa")).toBe(0);
  });

  it("of another user leaves this one alone", async () => {
    const scene = await walkToCodes();
    const tab = await colleague(scene, "ravi");
    const { id, name } = await tab.findOwnUser();
    await tab.enableMfa({ userId: id, userName: name, recreate: false });
    await heading("Save your scratch codes");
    expect(screen.getByRole("list", { name: "Scratch codes" })).toBeVisible();
  });
});
