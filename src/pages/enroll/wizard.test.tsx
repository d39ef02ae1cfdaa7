import { screen, within } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import type { AppScene } from "../../testing/render-app.tsx";
import {
  countOf,
  heading,
  passCodes,
  press,
  typeCode,
  walkToCodes,
  walkToConfirm,
  walkToScan,
  walkToStart,
  withPhone,
} from "../../testing/walk-wizard.ts";

describe("the wizard", () => {
  it.each(["v1", "v8.1"] as const)("leads a person to MFA against %s", async (apiVersion) => {
    const scene = await walkToStart({ apiVersion });
    expect(screen.getByText(/Nothing changes until/u)).toBeVisible();
    await press(scene, "Start");
    expect(await heading("Scan the QR code")).toHaveFocus();
    const { phone } = await walkOn(scene);
    await typeCode(scene, phone.codeAt(scene.clock.now()));
    expect(await heading("MFA is on")).toHaveFocus();
    expect(await screen.findByText(/Read back from the server/u)).toBeVisible();
    expect(countOf(scene, "enableMfa")).toBe(1);
    expect(countOf(scene, "acceptMfa")).toBe(1);
    await press(scene, "Go to Your MFA");
    await heading("Your MFA");
    expect(await screen.findByText("MFA is on")).toBeVisible();
  });

  it("makes one enrollment of a double click, under StrictMode", async () => {
    const scene = await walkToStart();
    await scene.user.dblClick(screen.getByRole("button", { name: "Start" }));
    await heading("Scan the QR code");
    expect(countOf(scene, "enableMfa")).toBe(1);
  });

  it("sends one code of six digits, Enter and a double click", async () => {
    const scene = await walkToConfirm();
    scene.faulty.inject("acceptMfa", { kind: "silence-after" });
    await typeCode(scene, `${scene.phone.codeAt(scene.clock.now())}{Enter}`);
    await scene.user.dblClick(screen.getByRole("button", { name: "Turn on MFA" }));
    expect(countOf(scene, "acceptMfa")).toBe(1);
  });

  it("gives the scan step's page no code and no token", async () => {
    const scene = await walkToScan();
    const page = document.body.textContent;
    await press(scene, "Continue");
    for (const { textContent } of await codeItems()) expect(page).not.toContain(textContent);
  });

  it("keeps the same key and codes through Back, and a wrong code", async () => {
    const scene = await walkToCodes();
    const codes = (await codeItems()).map(({ textContent }) => textContent);
    await passCodes(scene);
    await typeCode(scene, "000000");
    await screen.findByText(/another entry/u);
    await press(scene, "Back");
    await heading("Save your scratch codes");
    expect((await codeItems()).map(({ textContent }) => textContent)).toEqual(codes);
    await press(scene, "Back");
    await heading("Scan the QR code");
    const key = within(await screen.findByRole("group", { name: "Secret key" })).getByRole("code");
    expect(key).toHaveTextContent(scene.secretKey);
    await press(scene, "Back");
    await heading("Get ready");
    await press(scene, "Continue");
    await heading("Scan the QR code");
    await press(scene, "Continue");
    await press(scene, "Continue");
    await typeCode(scene, scene.phone.codeAt(scene.clock.now()));
    await heading("MFA is on");
    expect(countOf(scene, "enableMfa")).toBe(1);
  });

  it("sends by itself only while that is wanted", async () => {
    const scene = await walkToConfirm();
    await scene.user.click(screen.getByRole("checkbox", { name: "Send by itself when complete" }));
    await typeCode(scene, scene.phone.codeAt(scene.clock.now()));
    expect(countOf(scene, "acceptMfa")).toBe(0);
    await press(scene, "Turn on MFA");
    await heading("MFA is on");
  });

  it("takes a pasted code with spaces", async () => {
    const scene = await walkToConfirm();
    const code = scene.phone.codeAt(scene.clock.now());
    await scene.user.click(screen.getByLabelText("Six-digit code"));
    await scene.user.paste(`${code.slice(0, 3)} ${code.slice(3)}`);
    await heading("MFA is on");
  });

  it("counts down to the next code by this computer's clock", async () => {
    const scene = await walkToConfirm();
    vi.setSystemTime(Math.floor(scene.clock.now() / 30_000) * 30_000 + 18_000);
    expect(await screen.findByText("Codes change in 12 seconds.")).toBeVisible();
  });
});

async function codeItems(): Promise<HTMLElement[]> {
  return within(await screen.findByRole("list", { name: "Scratch codes" })).getAllByRole("listitem");
}

async function walkOn(scene: AppScene) {
  const walked = await withPhone(scene);
  await press(scene, "Continue");
  await heading("Save your scratch codes");
  await passCodes(scene);
  return walked;
}
