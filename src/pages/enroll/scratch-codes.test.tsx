import { screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import {
  hideSecrets,
  press,
  reach,
  codesSaved,
  savedButton,
  scratchCodes,
  showSecrets,
  walkToCodes,
  wroteDown,
} from "../../testing/walk-wizard.ts";
import { buttons } from "../../testing/buttons.ts";

/** Names of the files that were downloaded; happy-dom would leave the page for them. */
const names: string[] = [];

function takeDownload(event: MouseEvent) {
  if (!(event.target instanceof HTMLAnchorElement) || event.target.download === "") return;
  event.preventDefault();
  names.push(event.target.download);
}

beforeEach(() => {
  names.length = 0;
  document.addEventListener("click", takeDownload);
});

afterEach(() => {
  document.removeEventListener("click", takeDownload);
  vi.restoreAllMocks();
  vi.unstubAllGlobals();
});

describe("the way on from the scratch codes", () => {
  it("opens when the codes were downloaded", async () => {
    const scene = await walkToCodes();
    await press(scene, buttons.codesSaved);
    expect(await reach("scratchCodes")).toBeVisible();
    await press(scene, "Download codes");
    expect(screen.getByRole("button", { name: "Download codes" })).toHaveFocus();
    await press(scene, buttons.codesSaved);
    await reach("confirm");
  });

  it("opens for those who wrote the codes down, and leads the focus to it", async () => {
    const scene = await walkToCodes();
    await wroteDown(scene);
    expect(savedButton()).toHaveFocus();
    await codesSaved(scene);
    await reach("confirm");
  });

  it("counts a refused clipboard as tried, says so and selects the codes", async () => {
    const scene = await walkToCodes();
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"));
    await press(scene, "Copy codes");
    expect(await screen.findByText(/The text is selected/u)).toBeVisible();
    expect(savedButton()).not.toHaveAttribute("aria-disabled");
  });
});

/** As on screen, on paper and in the file. */
const grouped = (code: string) => `${code.slice(0, 4)} ${code.slice(4)}`;

describe("the ways to keep the codes", () => {
  it("download a file with every code, whose they are, and how to use them", async () => {
    const handedOver = vi.spyOn(URL, "createObjectURL");
    const scene = await walkToCodes();
    await press(scene, "Download codes");
    const [file] = handedOver.mock.lastCall ?? [];
    const text = file instanceof Blob ? await file.text() : "";
    for (const code of await scratchCodes()) expect(text.split("\r\n")).toContain(grouped(code));
    expect(text).toContain(`Account: olivia@${scene.phone.issuer}`);
    expect(text).toContain("Made on: 2026-01-15");
    expect(text).toContain("Each works once.");
    expect(names).toEqual([
      `scratch-codes_${scene.phone.issuer}_olivia@${scene.phone.issuer}_2026-01-15.txt`,
    ]);
  });

  it("copy the codes one on a line", async () => {
    const scene = await walkToCodes();
    await press(scene, "Copy codes");
    expect(await screen.findByText(/^Copied/u)).toBeVisible();
    expect(await navigator.clipboard.readText()).toBe((await scratchCodes()).join("\n"));
  });

  it("print a sheet with the codes, which is in the page only then", async () => {
    const scene = await walkToCodes();
    const all = await scratchCodes();
    vi.stubGlobal("print", () => {});
    await press(scene, "Print");
    const sheet = screen.getByRole("heading", { name: "Scratch codes for MFA", hidden: true }).parentElement;
    for (const code of all) expect(sheet).toHaveTextContent(grouped(code));
    expect(sheet).toHaveTextContent(`olivia@${scene.phone.issuer}`);
    window.dispatchEvent(new Event("afterprint"));
    expect(await screen.findAllByText("Save your scratch codes")).toHaveLength(1);
    expect(screen.queryByText("Scratch codes for MFA")).toBeNull();
  });
});

describe("covered secrets", () => {
  it("take along what was said of the text that was selected", async () => {
    const scene = await walkToCodes();
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new DOMException("no", "NotAllowedError"));
    await press(scene, "Copy codes");
    expect(await screen.findByText(/The text is selected/u)).toBeVisible();
    await hideSecrets(scene);
    expect(screen.queryByText(/The text is selected/u)).toBeNull();
    await press(scene, "Copy codes");
    expect(await screen.findByText(/Show the secrets and copy them yourself/u)).toBeVisible();
    await showSecrets(scene);
    expect(screen.queryByText(/Show the secrets/u)).toBeNull();
  });

  it("are neither shown nor printed until they are shown again", async () => {
    const scene = await walkToCodes();
    await hideSecrets(scene);
    expect(screen.getByText(/Show the secrets to print them/u)).toBeVisible();
    const print = vi.fn<() => void>();
    vi.stubGlobal("print", print);
    await press(scene, "Print");
    expect(print).not.toHaveBeenCalled();
    await showSecrets(scene);
    await press(scene, "Print");
    expect(print).toHaveBeenCalledTimes(1);
  });
});
