import { screen, waitFor, within } from "@testing-library/react";
import { describe, expect, it, onTestFinished, vi } from "vitest";
import { walkthroughSteps } from "../../i18n/de/walkthrough-steps.ts";
import { scan } from "../../testing/authenticator.ts";
import { changeToGerman } from "../../testing/change-to-german.ts";
import { enrollUser } from "../../testing/enroll-user.ts";
import { passwordOf } from "../../testing/passwords.ts";
import { renderApp } from "../../testing/render-app.tsx";
import type { AppScene, RenderOptions } from "../../testing/render-app.tsx";
import { countOf, heading, press, typeCode } from "../../testing/walk-wizard.ts";

interface Call extends AppScene {
  readonly userId: string;
}

/** An agent before the step of a call with olivia. */
async function openCall(step = 1, options: RenderOptions = {}): Promise<Call> {
  const scene = await renderApp("/account", { signedInAs: "administrator", ...options });
  vi.useFakeTimers({ toFake: ["Date"], now: scene.clock.now() });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const tab = scene.openTab();
  await tab.signIn({ userName: "olivia", password: passwordOf("olivia") });
  const { id: userId } = await tab.findOwnUser();
  await scene.app.router.navigate(`/walkthrough/${userId}/${String(step)}`);
  await heading("Walkthrough");
  return { ...scene, userId };
}

const title = (name: string) => screen.findByRole("heading", { name, level: 2 });

async function identify(call: Call): Promise<void> {
  await title("Who is calling");
  for (const box of screen.getAllByRole("checkbox")) await call.user.click(box);
  await call.user.type(screen.getByLabelText("Ticket number"), "INC-7");
  await press(call, "Next");
  await title("Get the phone ready");
}

async function goToKey(call: Call): Promise<void> {
  await identify(call);
  await press(call, "Next");
  await title("Read out the key");
}

function heardKey(): string {
  const list = screen.getByRole("list", { name: "Secret key, spelled out in groups of four" });
  return within(list)
    .getAllByRole("listitem")
    .map((item) => item.querySelector("code")?.textContent ?? "")
    .join("");
}

async function goToConfirm(call: Call): Promise<string> {
  await goToKey(call);
  await press(call, "Caller is ready");
  const key = heardKey();
  await press(call, "Next");
  await title("Read out the scratch codes");
  await press(call, "Caller is ready");
  await call.user.click(screen.getByRole("checkbox", { name: /written down/u }));
  await press(call, "Next");
  await title("Confirm with a code");
  return key;
}

describe("the call", () => {
  it("makes nothing before every check is ticked and the ticket is typed", async () => {
    const call = await openCall();
    await title("Who is calling");
    await press(call, "Next");
    const unchecked = screen.getByText("Tick every check, or end the call.");
    expect(unchecked).toBeVisible();
    expect(unchecked.closest("[role=alert]")?.querySelector("svg"), "not by colour alone").not.toBeNull();
    expect(screen.getByLabelText("Ticket number")).toHaveAccessibleDescription("Type the ticket number.");
    await goToKey(call);
    expect(countOf(call, "enableMfa")).toBe(1);
  });

  it("asks the checks of the house where the configuration has them", async () => {
    await openCall(1, { config: { identityChecklist: ["Staff number", "Callback done"] } });
    await title("Who is calling");
    expect(screen.getByRole("checkbox", { name: "Staff number" })).toBeVisible();
    expect(screen.getAllByRole("checkbox")).toHaveLength(2);
  });

  it("keeps the key out of the page until the caller is ready, and while it is hidden", async () => {
    const call = await openCall();
    await goToKey(call);
    expect(document.body.textContent).not.toMatch(/[A-Z2-7]{4}[A-Z]/u);
    expect(screen.getByText("The secret key is covered until the caller is ready.")).toBeVisible();
    await press(call, "Caller is ready");
    expect(heardKey()).toMatch(/^[A-Z2-7]{26,}$/u);
    await press(call, "Hide");
    expect(screen.queryByRole("list", { name: /spelled out/u })).toBeNull();
    await press(call, "Show");
    await press(call, "Hide secrets");
    expect(screen.queryByRole("list", { name: /spelled out/u })).toBeNull();
  });

  it("does not ask for a code before the scratch codes are written down", async () => {
    const call = await openCall();
    await goToKey(call);
    await press(call, "Caller is ready");
    await press(call, "Next");
    await title("Read out the scratch codes");
    await press(call, "Caller is ready");
    await press(call, "Next");
    expect(screen.getByText("Tick this when the caller has written down all scratch codes.")).toBeVisible();
    await call.app.router.navigate(`/walkthrough/${call.userId}/5`);
    await title("Read out the scratch codes");
    await waitFor(() => expect(call.app.router.state.location.pathname).toMatch(/\/4$/u));
  });

  it("keeps the same key through Previous, and ends with a note without secrets", async () => {
    const call = await openCall();
    const key = await goToConfirm(call);
    await press(call, "Previous");
    await press(call, "Previous");
    await title("Read out the key");
    await press(call, "Caller is ready");
    expect(heardKey()).toBe(key);
    await press(call, "Next");
    await press(call, "Caller is ready");
    await press(call, "Next");
    await title("Confirm with a code");
    const phone = scan(`otpauth://totp/a?secret=${key}`);
    await typeCode(call, phone.codeAt(call.clock.now()));
    await title("MFA is on");
    await press(call, "Copy ticket note");
    const note = await navigator.clipboard.readText();
    for (const part of ["Agent: administrator", "Caller: olivia", "Ticket: INC-7", "MFA is on"]) {
      expect(note).toContain(part);
    }
    expect(note).not.toContain(key);
    expect(note).not.toMatch(/\d{8}|\b\d{6}\b/u);
    await press(call, "Go to Users");
    await heading("Users");
  });

  it("has the button that sends in the bar, where the way on is at every other step", async () => {
    const call = await openCall();
    const phone = scan(`otpauth://totp/a?secret=${await goToConfirm(call)}`);
    await call.user.click(screen.getByRole("checkbox", { name: /itself/u }));
    await typeCode(call, phone.codeAt(call.clock.now()));
    const [send, ...others] = screen.getAllByRole("button", { name: "Turn on MFA" });
    expect(others).toEqual([]);
    expect(send?.closest("[role=group]")).toHaveAccessibleName("Steps of the call");
    if (send !== undefined) await call.user.click(send);
    await title("MFA is on");
  });

  it("has one way out, at the foot, once the set-up has ended", async () => {
    const call = await openCall();
    await goToConfirm(call);
    call.faulty.inject("acceptMfa", {
      kind: "status",
      status: 410,
      json: { type: "urn:mfa-enrollment:enrollment-expired" },
    });
    await typeCode(call, "123456");
    expect(await screen.findByText(/^Set-up took too long/u)).toBeVisible();
    expect(screen.queryByRole("button", { name: "End the call without finishing" })).toBeNull();
    const main = within(screen.getByRole("main"));
    const names = main.getAllByRole("button").map((button) => button.textContent);
    expect(names.slice(-3)).toEqual(["Cancel", "Copy ticket note", "Start"]);
  });

  it("explains a refused code as the wizard does, and goes on with the next", async () => {
    const call = await openCall();
    const key = await goToConfirm(call);
    const phone = scan(`otpauth://totp/a?secret=${key}`);
    await typeCode(call, phone.codeAt(call.clock.now() - 180_000));
    expect(await screen.findByText(/Your phone is about 3 minutes behind/u)).toBeVisible();
    await typeCode(call, phone.codeAt(call.clock.now()));
    await title("MFA is on");
  });
});

describe("a change of language in the middle of a call", () => {
  it("keeps the ticks, the answer that is open, and puts the checks of the note into the new language", async () => {
    const call = await openCall();
    await title("Who is calling");
    for (const box of screen.getAllByRole("checkbox")) await call.user.click(box);
    const question = screen.getByText("The caller cannot answer, or is in a hurry");
    await call.user.click(question);
    await call.user.type(screen.getByLabelText("Ticket number"), "INC-7");
    await changeToGerman();
    expect(question.closest("details")).toHaveAttribute("open");
    for (const box of screen.getAllByRole("checkbox")) expect(box).toBeChecked();
    const check = screen.getAllByRole("checkbox")[0]?.closest("label")?.textContent ?? "";
    expect(check).toBe(walkthroughSteps["walkthrough.identity.default.callback"]);
    await press(call, "Weiter");
    await press(call, "Ticketnotiz kopieren");
    expect(await navigator.clipboard.readText()).toContain(check);
  });

  it("shows a note that could not be copied in the new language", async () => {
    const call = await openCall();
    await identify(call);
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValueOnce(new Error("not allowed"));
    await press(call, "Copy ticket note");
    expect(await screen.findByText(/^MFA walkthrough by telephone/u)).toBeVisible();
    await changeToGerman();
    expect(screen.queryByText(/^MFA walkthrough by telephone/u)).toBeNull();
    const note = await screen.findByText(/INC-7/u);
    expect(note).toHaveTextContent(walkthroughSteps["walkthrough.identity.default.callback"]);
  });
});

describe("the address of a step", () => {
  it("says what happened when there is no call behind it, and begins again", async () => {
    const call = await openCall(4);
    expect(await screen.findByText("No call is under way on this page")).toBeVisible();
    expect(screen.queryByText(/^Caller:/u), "nobody is on the line").toBeNull();
    expect(screen.queryByRole("button", { name: "End the call without finishing" })).toBeNull();
    expect(await screen.findByText(/MFA is still off/u)).toBeVisible();
    await press(call, "Begin again");
    await goToKey(call);
    expect(countOf(call, "enableMfa")).toBe(1);
  });

  it("leads to the first step where it names none", async () => {
    const call = await openCall(9);
    await title("Who is calling");
    expect(call.app.router.state.location.pathname).toMatch(/\/1$/u);
  });
});

describe("a caller who has MFA", () => {
  it("passes the consequence page with the ticket filled in, and comes back", async () => {
    const call = await openCall();
    await enrollUser(call, "olivia");
    await call.app.router.navigate("/account");
    await heading("Your MFA");
    await call.app.router.navigate(`/walkthrough/${call.userId}/1`);
    await identify(call);
    await waitFor(() => expect(screen.getByText(/This user has MFA/u)).toBeVisible());
    await press(call, "Next");
    await heading("Re-create MFA");
    expect(screen.getByLabelText("Reason or ticket number")).toHaveValue("INC-7");
    await call.user.type(screen.getByLabelText("Type the user name to confirm"), "olivia");
    await press(call, "Continue");
    await title("Get the phone ready");
    await press(call, "Next");
    await title("Read out the key");
  });
});

describe("choosing the caller", () => {
  it("finds by name and leads to the first step", async () => {
    const scene = await renderApp("/walkthrough", { signedInAs: "administrator" });
    await heading("Walkthrough");
    await scene.user.type(screen.getByLabelText("Find a user"), "oliv");
    await waitFor(() => expect(screen.getAllByRole("listitem")).toHaveLength(1));
    await scene.user.click(screen.getByRole("link", { name: /olivia/u }));
    await title("Who is calling");
  });

  it("says of a user of an identity provider that nothing can be set", async () => {
    const scene = await renderApp("/walkthrough", { signedInAs: "administrator", apiVersion: "v8.1" });
    await scene.user.click(await screen.findByRole("link", { name: /ines/u }));
    expect(await screen.findByText(/The identity provider manages/u)).toBeVisible();
    expect(screen.queryByRole("button", { name: "Next" })).toBeNull();
    expect(screen.queryByRole("button", { name: "End the call without finishing" })).toBeNull();
    await press(scene, "Go to Users");
    await heading("Users");
  });

  it("leaves no empty list above the answer that nobody has the name", async () => {
    const scene = await renderApp("/walkthrough", { signedInAs: "administrator" });
    await screen.findByRole("list", { name: "Users" });
    await scene.user.type(screen.getByLabelText("Find a user"), "nobody of this name");
    expect(await screen.findByText(/^No user matches/u)).toBeVisible();
    expect(screen.queryByRole("list", { name: "Users" })).toBeNull();
  });
});
