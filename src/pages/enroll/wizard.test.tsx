import { act, screen, waitFor } from "@testing-library/react";
import { describe, expect, it, vi } from "vitest";
import { decodeEnrollment, type Enrollment } from "../../api/contract/enrollment.ts";
import { enroll } from "../../locales/en/enroll.ts";
import type { AppScene } from "../../testing/render-app.tsx";
import {
  codeField,
  countOf,
  goOn,
  keyGroup,
  leaveDone,
  passCodes,
  press,
  reach,
  start,
  turnOn,
  typeCode,
  walkToConfirm,
  walkToScan,
  walkToStart,
  withPhone,
} from "../../testing/walk-wizard.ts";

import { buttons } from "../../testing/buttons.ts";
/** Both before React draws the button as busy, as fast clicks are in a browser: only the latch is in their way (ADR 2). */
function clickTwiceBeforePaint(button: HTMLElement): void {
  act(() => {
    button.click();
    button.click();
  });
}

const noMatch = /^That code is wrong/u;

describe("the wizard", () => {
  it("leads a person from the account page to MFA, with one call for each click", async () => {
    const scene = await walkToStart({ path: "/account" });
    expect(screen.getByText(/Nothing changes until/u)).toBeVisible();
    expect(screen.queryByRole("button", { name: buttons.turnOffOwn })).toBeNull();
    await start(scene);
    expect(await reach("scan")).toHaveFocus();
    expect(scene.app.router.state.location.pathname).toBe("/enroll");
    const { phone } = await walkOn(scene);
    expect(codeField()).toHaveFocus();
    await typeCode(scene, phone.codeAt(scene.clock.now()));
    expect(await reach("done")).toHaveFocus();
    expect(await screen.findByText(/Next time, you'll need/u)).toBeVisible();
    expect(countOf(scene, "enableMfa")).toBe(1);
    expect(countOf(scene, "acceptMfa")).toBe(1);
    await leaveDone(scene);
    await reach("account");
    expect(await screen.findByText("MFA is on")).toBeVisible();
  });

  it("makes one enrollment of a double click, under StrictMode", async () => {
    const scene = await walkToStart();
    clickTwiceBeforePaint(screen.getByRole("button", { name: enroll["enroll.start"] }));
    await reach("scan");
    expect(countOf(scene, "enableMfa")).toBe(1);
  });

  it("sends one code of six digits, Enter and a double click", async () => {
    const scene = await walkToConfirm();
    scene.faulty.inject("acceptMfa", { kind: "silence-after" });
    await typeCode(scene, scene.phone.codeAt(scene.clock.now()));
    const submit = screen.getByRole("button", { name: enroll["enroll.confirm.submit"] });
    clickTwiceBeforePaint(submit);
    await scene.user.type(codeField(), "{Enter}");
    await scene.user.dblClick(submit);
    expect(countOf(scene, "acceptMfa")).toBe(1);
  });

  it("shows each step what it needs of the enrollment and no more, named in the title, and the token nowhere", async () => {
    const scene = await walkToScan();
    const { token, secretKey, scratchCodes: codes } = await answeredEnrollment(scene);
    expect(shownOf([token, secretKey, ...codes])).toEqual([secretKey]);
    expect(document.title).toMatch(/^Scan the QR code · /u);
    await goOn(scene);
    await reach("scratchCodes");
    expect(shownOf([token, secretKey, ...codes])).toEqual(codes);
    expect(document.title).toMatch(/^Save your scratch codes · /u);
    await passCodes(scene);
    expect(document.title).toMatch(/^Confirm with a code · /u);
    expect(codeField(), "no wrong one before it was used").toBeValid();
    expect(codeField()).not.toHaveAttribute("aria-invalid");
    expect(shownOf([token, secretKey, ...codes])).toEqual([]);
    await typeCode(scene, "000000");
    await screen.findByText(noMatch);
    expect(shownOf([token, secretKey, ...codes])).toEqual([]);
    await typeCode(scene, scene.phone.codeAt(scene.clock.now()));
    await reach("done");
    expect(shownOf([token, secretKey, ...codes])).toEqual([]);
  });

  it("selects what was typed when it is no whole code, to be typed over", async () => {
    const scene = await walkToConfirm();
    await typeCode(scene, "12345");
    await turnOn(scene);
    expect(codeField()).toHaveFocus();
    expect(document.activeElement).toHaveProperty("selectionEnd", 5);
    expect(codeField()).toHaveAccessibleDescription(/Enter all 6 digits/u);
    expect(countOf(scene, "acceptMfa")).toBe(0);
  });

  it("leads from a code that nobody can explain back to the key, from the second one on", async () => {
    const scene = await walkToConfirm();
    await typeCode(scene, "000000");
    await screen.findByText(noMatch);
    expect(screen.queryByRole("button", { name: "Check the key" })).toBeNull();
    await typeCode(scene, "000001");
    await press(scene, "Check the key");
    await reach("scan");
    expect(await keyGroup()).toHaveTextContent(scene.secretKey);
  });

  it("counts down to the next code by this computer's clock", async () => {
    const scene = await walkToConfirm();
    vi.setSystemTime(Math.floor(scene.clock.now() / 30_000) * 30_000 + 18_000);
    expect(await screen.findByText("New code in 12 s")).toBeVisible();
  });
});

/** What the server itself answered to `Start`. */
async function answeredEnrollment({ serverTraffic }: AppScene): Promise<Enrollment> {
  return waitFor(() => {
    const answer = serverTraffic.exchanges.find(({ request }) => request.call === "enableMfa");
    const reading = decodeEnrollment(answer?.json, { account: "olivia", issuer: "appliance" });
    if (reading.kind !== "ok") throw new Error("The server has not answered with an enrollment.");
    return reading.enrollment;
  });
}

/** Those of the secrets that stand in the page: as text, in an attribute or in a field, as they are or encoded. */
function shownOf(secrets: readonly string[]): string[] {
  const inElements = Array.from(document.querySelectorAll("*"), (element) => [
    ...Array.from(element.attributes, ({ value }) => value),
    element instanceof HTMLInputElement ? element.value : "",
  ]).flat();
  const page = [document.documentElement.textContent, ...inElements].join("\n");
  return secrets.filter((secret) => page.includes(secret) || page.includes(encodeURIComponent(secret)));
}

async function walkOn(scene: AppScene) {
  const walked = await withPhone(scene);
  await goOn(scene);
  await reach("scratchCodes");
  await passCodes(scene);
  return walked;
}
