import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { holdTime, pass } from "../../testing/manual-clock.ts";
import { enrollUser } from "../../testing/enroll-user.ts";
import { renderApp, type AppScene } from "../../testing/render-app.tsx";
import { answerWithScratchCode } from "../../testing/second-factor.ts";
import { passwordOf } from "../../testing/passwords.ts";
import {
  countOf,
  goOn,
  leaveDone,
  navigate,
  newPhone,
  passCodes,
  reach,
  start,
  typeCode,
  walkToStart,
  withPhone,
  type WizardScene,
} from "../../testing/walk-wizard.ts";
import { buttons } from "../../testing/buttons.ts";

/** Somebody with MFA on the page before a second phone. */
async function walkToNewPhone(): Promise<AppScene> {
  const scene = await renderApp("/recreate", { signedInAs: "olivia", withMfa: true });
  holdTime(scene);
  await reach("newPhone");
  return scene;
}

async function walkToNewCode(): Promise<WizardScene> {
  const before = await walkToNewPhone();
  await goOn(before);
  await reach("scan");
  const scene = await withPhone(before);
  await goOn(scene);
  await passCodes(scene);
  await pass(scene, 30);
  return scene;
}

describe("a new phone", () => {
  it("says what stops working and when, before and after, and is made by the click, not by its link", async () => {
    const scene = await walkToNewPhone();
    expect(countOf(scene, "enableMfa"), "only the one of the old phone").toBe(1);
    expect(screen.getByText(/Codes from your old phone stop working once you confirm/u)).toBeVisible();
    expect(screen.getByText(/Your old scratch codes stop working then/u)).toBeVisible();
    await goOn(scene);
    await reach("scan");
    const { phone } = await withPhone(scene);
    await goOn(scene);
    await passCodes(scene);
    await pass(scene, 30);
    await typeCode(scene, phone.codeAt(scene.clock.now()));
    await reach("done");
    expect(phone.account).not.toBe(scene.oldPhone?.account);
    expect(screen.getByText(/delete any older one/u)).toHaveTextContent(`keep ${phone.account} and`);
  });

  it("has an account of its own name in the app, which alone is to be deleted when it is left: with the time it was made", async () => {
    const scene = await walkToNewCode();
    const { account } = scene.oldPhone ?? scene.phone;
    const made = new RegExp(String.raw`^${account} \d{4}-\d{2}-\d{2} \d{2}(?:\.\d{2}){2}$`, "u");
    expect(scene.phone.account).toMatch(made);
    expect(screen.getByText(/^Enter the code your new phone shows for/u)).toHaveTextContent(
      scene.phone.account,
    );
    void navigate(scene, "/account");
    const dialog = await screen.findByRole("dialog");
    expect(dialog).toHaveTextContent(/your old phone still works/u);
    expect(dialog).toHaveTextContent(`delete only ${scene.phone.account} from your app`);
    await scene.user.click(within(dialog).getByRole("button", { name: "Leave" }));
    await reach("account");
    await newPhone(scene);
    await goOn(scene);
    await reach("scan");
    const again = await withPhone(scene);
    expect(again.phone.account).toMatch(made);
    expect(again.phone.account, "made on the same day").not.toBe(scene.phone.account);
  });

  it("that is stopped offers to set up the new phone again", async () => {
    const scene = await walkToNewCode();
    expect(screen.getByRole("button", { name: "Use the new phone" })).toBeVisible();
    scene.faulty.inject("acceptMfa", {
      kind: "status",
      status: 410,
      json: { type: "urn:mfa-enrollment:enrollment-exhausted" },
    });
    await typeCode(scene, scene.phone.codeAt(scene.clock.now()));
    await reach("stopped");
    expect(screen.queryByRole("button", { name: buttons.setUp })).toBeNull();
    await newPhone(scene);
    await reach("scan");
  });

  it("after a scratch code leaves nothing said of the codes before", async () => {
    const scene = await renderApp("/account");
    const { scratchCodes } = await enrollUser(scene, "olivia");
    await scene.signIn("olivia");
    await answerWithScratchCode(scene, scratchCodes[0]);
    expect(await screen.findByText("You have 4 scratch codes left.")).toBeVisible();
    await newPhone(scene);
    expect(await reach("newPhone")).toHaveFocus();
    await goOn(scene);
    await reach("scan");
    const wizard = await withPhone(scene);
    await goOn(scene);
    await passCodes(scene);
    await typeCode(scene, wizard.phone.codeAt(scene.clock.now()));
    await reach("done");
    await leaveDone(scene);
    expect(await screen.findByText("MFA is on")).toBeVisible();
    expect(screen.queryByText(/You have 4|signed in with a scratch code/u)).toBeNull();
  });

  it("has nothing deleted when it is left while which phone works is unknown", async () => {
    const scene = await walkToNewCode();
    scene.faulty.inject("acceptMfa", { kind: "lost-after" }, 1);
    await typeCode(scene, scene.phone.codeAt(scene.clock.now()));
    await screen.findByText(/can't tell yet which phone works/u);
    void navigate(scene, "/instructions");
    const dialog = await screen.findByRole("dialog");
    expect(dialog).toHaveTextContent(/Don't delete anything/u);
    expect(dialog).not.toHaveTextContent(/won't work|Nothing has changed/u);
  });

  it("asks for the password at Start when the sign-in has grown old meanwhile", async () => {
    const scene = await walkToNewPhone();
    await pass(scene, 301);
    await goOn(scene);
    const dialog = await screen.findByRole("dialog");
    expect(countOf(scene, "enableMfa")).toBe(1);
    expect(within(dialog).getByLabelText("Your password")).toHaveAttribute("type", "password");
    await scene.user.type(within(dialog).getByLabelText("Your password"), "nonsense{Enter}");
    expect(await within(dialog).findByText("Incorrect password.")).toBeVisible();
    await scene.user.clear(within(dialog).getByLabelText("Your password"));
    await scene.user.type(within(dialog).getByLabelText("Your password"), passwordOf("olivia"));
    await scene.user.click(within(dialog).getByRole("button", { name: buttons.goOn }));
    expect(await within(dialog).findByText("Now enter your code.")).toBeVisible();
    expect(within(dialog).queryByText(/Enter your password to continue/u)).toBeNull();
    const code = scene.oldPhone?.codeAt(scene.clock.now()) ?? "";
    await scene.user.type(await within(dialog).findByLabelText("6-digit code or scratch code"), code);
    await scene.user.click(within(dialog).getByRole("button", { name: buttons.goOn }));
    await reach("scan");
    expect(countOf(scene, "enableMfa")).toBe(2);
  });

  it("answers the server's own demand for the password with the dialog", async () => {
    const scene = await walkToStart();
    const headers = { "WWW-Authenticate": 'Bearer error="insufficient_user_authentication"' };
    scene.faulty.inject("enableMfa", { kind: "status", status: 401, headers }, 2);
    await start(scene);
    const cancel = within(await screen.findByRole("dialog")).getByRole("button", { name: "Cancel" });
    await scene.user.click(cancel);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await start(scene);
    const password = within(await screen.findByRole("dialog")).getByLabelText("Your password");
    await scene.user.type(password, `${passwordOf("olivia")}{Enter}`);
    await reach("scan");
    expect(countOf(scene, "enableMfa")).toBe(3);
  });
});

describe("a reload in the middle of a new phone", () => {
  it("says that the old phone works unless a code was confirmed, and to keep what one signed in with", async () => {
    await renderApp("/enroll?recreate=true&begun=true", { signedInAs: "olivia", withMfa: true });
    await reach("newPhone");
    const notice = screen.getByText("Your last setup wasn't finished").closest("[role=status]");
    expect(notice).toHaveTextContent(/If you hadn't confirmed a code, your old phone .* still work\./u);
    expect(notice).toHaveTextContent(/keep the account whose code you just signed in with/u);
    expect(notice).not.toHaveTextContent(/Sign in once|didn't save your scratch codes/u);
  });
});
