import { act, screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { countOf, heading, walkToCodes, walkToScan } from "../walk-wizard.ts";
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
});
