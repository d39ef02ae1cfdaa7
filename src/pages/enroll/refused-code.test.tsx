import { screen, within, waitFor } from "@testing-library/react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { scan } from "../../testing/authenticator.ts";
import { pass } from "../../testing/manual-clock.ts";
import {
  codeField,
  countOf,
  passCodes,
  press,
  reach,
  scratchCodes,
  turnOn,
  typeCode,
  walkToCodes,
  walkToConfirm,
} from "../../testing/walk-wizard.ts";

function alert(): HTMLElement {
  return within(screen.getByRole("main")).getByRole("alert");
}

describe("a refused code", () => {
  it("of a phone that is a minute behind is told so by the second one", async () => {
    const scene = await walkToConfirm();
    const enter = () => typeCode(scene, scene.phone.codeAt(scene.clock.now() - 60_000));
    await enter();
    await screen.findByText(/older code, or your phone's clock is slow/u);
    expect(screen.queryByText(/Set Automatically/u)).toBeNull();
    await pass(scene, 30);
    await enter();
    expect(await screen.findByText(/^Your phone's clock is about 1 minute behind/u)).toBeVisible();
    expect(screen.getByText(/^Android:/u)).toBeVisible();
    expect(screen.getByText(/^iPhone: .*Set Automatically/u)).toBeVisible();
  });

  it("tells how many more may be refused, where the server says it", async () => {
    const scene = await walkToConfirm();
    await typeCode(scene, "000000");
    expect(await screen.findByText("4 tries left. Then you'll need to start over.")).toBeVisible();
    const json = { type: "urn:mfa-enrollment:code-rejected" };
    scene.faulty.inject("acceptMfa", { kind: "status", status: 400, json }, 1);
    await typeCode(scene, "000001");
    await waitFor(() => expect(alert()).not.toHaveTextContent("left"));
  });

  it("of another entry names the entry to look for", async () => {
    const scene = await walkToConfirm();
    const other = scan("otpauth://totp/Other:me?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Other");
    await typeCode(scene, other.codeAt(scene.clock.now()));
    const words = await screen.findByText(/That code is wrong/u);
    expect(words).toHaveTextContent(scene.phone.issuer);
    expect(words).toHaveTextContent(`olivia@${scene.phone.issuer}`);
  });

  it("says that this computer's clock is wrong too, by the server's Date", async () => {
    const scene = await walkToConfirm();
    vi.setSystemTime(scene.clock.now() + 300_000);
    await typeCode(scene, scene.phone.codeAt(scene.clock.now() + 300_000));
    expect(await screen.findByText(/Your phone's clock is about 5 minutes ahead/u)).toBeVisible();
    expect(screen.getByText(/This device's clock is off/u)).toBeVisible();
  });

  it("keeps what was typed, selected, so that the next code is typed over it", async () => {
    const scene = await walkToConfirm();
    await typeCode(scene, "000000");
    await screen.findByText(/That code is wrong/u);
    expect(codeField()).toHaveValue("000000");
    await scene.user.keyboard(scene.phone.codeAt(scene.clock.now()));
    await reach("done");
  });

  it("never blames the clock of a phone that was ruled out", async () => {
    const scene = await walkToConfirm();
    for (const code of ["000000", "000001", "000002"]) {
      await typeCode(scene, code);
      await screen.findByText(/That code is wrong/u);
      await waitFor(() => expect(codeField()).not.toHaveAttribute("readonly"));
    }
    expect(screen.queryByText(/set its time to automatic/iu)).toBeNull();
    expect(screen.getByText(/Entered the key by hand/u)).toBeVisible();
  });

  it("has a plain text where there is no WebCrypto", async () => {
    const scene = await walkToConfirm();
    onTestFinished(() => {
      vi.unstubAllGlobals();
    });
    vi.stubGlobal("crypto", { getRandomValues: crypto.getRandomValues.bind(crypto) });
    await typeCode(scene, "000000");
    expect(await screen.findByText(/That code wasn't accepted. Enter the next one/u)).toBeVisible();
    await waitFor(() => expect(codeField()).not.toHaveAttribute("readonly"));
    await typeCode(scene, "000001");
    expect(await screen.findByText(/your phone's clock may be off/u), "which nobody ruled out").toBeVisible();
  });
});

describe("a scratch code in the code field", () => {
  it("is known as one and is not sent, typed or pasted", async () => {
    const scene = await walkToCodes();
    const codes = await scratchCodes();
    await passCodes(scene);
    expect(screen.queryByRole("button", { name: "Use a scratch code instead" })).toBeNull();
    await typeCode(scene, codes[0] ?? "");
    expect(
      await screen.findByText("That's a scratch code. Keep it, and enter the code from your app."),
    ).toBeVisible();
    await scene.user.clear(codeField());
    await scene.user.paste(codes[1] ?? "");
    await turnOn(scene);
    expect(
      screen.getByText("That's a scratch code. Keep it, and enter the code from your app."),
    ).toBeVisible();
    expect(countOf(scene, "acceptMfa")).toBe(0);
  });

  it("is offered behind a link with a warning when the appliance takes it", async () => {
    const scene = await walkToCodes({ config: { acceptScratchCode: true } });
    const [code = ""] = await scratchCodes();
    await passCodes(scene);
    await press(scene, "Use a scratch code instead");
    expect(screen.getByText(/doesn't prove that your app works/u)).toBeVisible();
    scene.faulty.inject("acceptMfa", { kind: "no-content" });
    await scene.user.type(screen.getByLabelText("Scratch code"), code);
    expect(countOf(scene, "acceptMfa")).toBe(0);
    await turnOn(scene);
    await screen.findByText(/^Your code was accepted/u);
    expect(countOf(scene, "acceptMfa")).toBe(1);
  });
});
