import { act, screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { scan } from "../../testing/authenticator.ts";
import {
  atSlip,
  confirmCode,
  goWithoutPrinting,
  handOver,
  printSlip,
  startHandOver,
  tickCodes,
  tickKey,
} from "../../testing/start-hand-over.ts";
import { goBack, hideSecrets, press, reach, showSecrets, typeCode } from "../../testing/walk-wizard.ts";

/** What comes out of the printer: of each sheet its parts. */
function takePaper(): readonly (readonly string[])[] {
  const papers: string[][] = [];
  vi.stubGlobal("print", () => {
    const sheet = document.querySelector("[data-print-sheet]");
    papers.push([...(sheet?.children ?? [])].map((part) => part.textContent));
    window.dispatchEvent(new Event("afterprint"));
  });
  return papers;
}

describe("on paper", () => {
  it("prints no secret unless it was ticked and is shown, and cuts off the scratch codes, which are kept", async () => {
    const scene = await startHandOver();
    const papers = takePaper();
    await handOver(scene, "paper");
    await printSlip(scene);
    const bare = papers[0]?.join("") ?? "";
    expect(bare).toContain("Destroy after use");
    expect(bare).toMatch(/User name.*olivia.*System.*Made on.*UTC.*ValidUntil .*UTC/u);
    expect(bare).not.toMatch(/[A-Z2-7]{4} [A-Z2-7]{4}|\d{4} \d{4}/u);

    await tickKey(scene);
    await hideSecrets(scene);
    await printSlip(scene);
    expect(papers, "covered").toHaveLength(1);
    await showSecrets(scene);
    await printSlip(scene);
    expect(papers[1], "without codes there is nothing to keep").toHaveLength(1);
    expect(papers[1]?.[0]).toContain("Destroy this slip.");

    await tickCodes(scene);
    await printSlip(scene);
    const [upper, cut, lower] = papers[2] ?? [];
    expect(cut).toBe("Cut here");
    expect(upper).toMatch(/[A-Z2-7]{4} [A-Z2-7]{4}/u);
    expect(upper).toContain("Destroy the upper part, and keep the scratch codes");
    expect(upper).toContain("Destroy this part after use");
    expect(upper).not.toMatch(/\d{4} \d{4}|Destroy this slip|Destroy after use/u);
    expect(lower).toMatch(/\d{4} \d{4}/u);
    expect(lower).toMatch(/User name.*olivia.*System.*Made on.*\d{4}/u);
    expect(lower).toContain("Each works once.");
    expect(lower).not.toMatch(/[Dd]estroy|(?:[A-Z2-7]{4} ){5}/u);
  });

  it("says that MFA is not on yet, and asks before the slip becomes worthless", async () => {
    const scene = await startHandOver();
    vi.stubGlobal("print", () => window.dispatchEvent(new Event("afterprint")));
    await handOver(scene, "paper");
    const lastButton = () => screen.getAllByRole("button").at(-1);
    expect(lastButton()).toHaveTextContent("Print the slip");
    await printSlip(scene);
    await waitFor(() => expect(lastButton()).toHaveTextContent("Confirm a code"));
    expect(screen.getByRole("button", { name: "Print the slip" })).toHaveFocus();
    await confirmCode(scene);
    await reach("confirm");
    expect(screen.getByText(/MFA isn't on yet/u)).toBeVisible();
    await scene.app.router.navigate("/users");
    expect(await screen.findByText("Leave before a code is confirmed?")).toBeVisible();
    await press(scene, "Leave");
    await waitFor(() => expect(scene.app.router.state.location.pathname).toBe("/users"));
  });

  it("opens the way on by printing, or by a second choice, and warns while no codes are printed", async () => {
    const scene = await startHandOver();
    vi.stubGlobal("print", () => window.dispatchEvent(new Event("afterprint")));
    await handOver(scene, "paper");
    const next = () => screen.getByRole("button", { name: "Confirm a code" });
    const warning = () => screen.queryByText(/is locked out if the phone is lost/u);
    expect(next()).toHaveAttribute("aria-disabled", "true");
    expect(warning()).toHaveTextContent(/You can't see them again later\.$/u);
    await confirmCode(scene);
    await atSlip();

    await goWithoutPrinting(scene);
    expect(next()).toHaveFocus();
    expect(next()).not.toHaveAttribute("aria-disabled");
    expect(warning(), "it is no less true").toBeVisible();
    await tickCodes(scene);
    expect(warning(), "ticked is not printed").toBeVisible();
    await printSlip(scene);
    expect(warning()).toBeNull();
    await goBack(scene);
    await handOver(scene, "paper");
    expect(warning(), "the codes are on paper").toBeNull();
    expect(next()).not.toHaveAttribute("aria-disabled");
  });

  it("takes the browser's own print command for what it is", async () => {
    const scene = await startHandOver();
    await handOver(scene, "paper");
    await tickCodes(scene);
    await hideSecrets(scene);
    act(() => void window.dispatchEvent(new Event("beforeprint")));
    act(() => void window.dispatchEvent(new Event("afterprint")));
    const next = screen.getByRole("button", { name: "Confirm a code" });
    expect(next, "nothing came out while secrets are hidden").toHaveAttribute("aria-disabled", "true");
    await showSecrets(scene);
    act(() => void window.dispatchEvent(new Event("beforeprint")));
    act(() => void window.dispatchEvent(new Event("afterprint")));
    expect(next).not.toHaveAttribute("aria-disabled");
    expect(screen.queryByText(/is locked out if the phone is lost/u), "the codes are on paper").toBeNull();
  });

  it.each([
    ["were printed", true, "If the phone is lost, a scratch code works instead"],
    ["were not", false, "olivia has no scratch codes. If the phone is lost, MFA has to be"],
  ])("says at the end what stands in for the phone when the codes %s", async (_what, codes, said) => {
    const scene = await startHandOver();
    const papers = takePaper();
    await handOver(scene, "paper");
    await tickKey(scene);
    if (codes) await tickCodes(scene);
    await printSlip(scene);
    await confirmCode(scene);
    await reach("confirm");
    await goBack(scene);
    await confirmCode(scene);
    await reach("confirm");
    const key = /(?:[A-Z2-7]{4} )+[A-Z2-7]{4}/u.exec(papers.join())?.[0].replaceAll(" ", "") ?? "";
    await typeCode(scene, scan(`otpauth://totp/a?secret=${key}`).codeAt(scene.clock.now()));
    await reach("done");
    const list = screen.getAllByRole("listitem").map((item) => item.textContent);
    expect(list.filter((item) => /scratch code/iu.test(item))).toEqual([expect.stringContaining(said)]);
  });
});
