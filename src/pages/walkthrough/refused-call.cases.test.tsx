import { screen, waitFor, within } from "@testing-library/react";
import { expect, it } from "vitest";
import { scan } from "../../testing/authenticator.ts";
import { enroll } from "../../locales/en/enroll.ts";
import { walkthrough } from "../../locales/en/walkthrough.ts";
import { goToConfirm, openCall, type Call } from "../../testing/walk-call.ts";
import { doubtOfKey } from "./refused-call.tsx";
import { codeField, press, turnOn, typeCode } from "../../testing/walk-wizard.ts";

const slow = /Your phone's clock is about 3 minutes slow/u;

it("explains a refused code once, at the field, in words to be said, with the tries that are left", async () => {
  const call = await openCall();
  const phone = scan(`otpauth://totp/a?secret=${await goToConfirm(call)}`);
  await typeCode(call, phone.codeAt(call.clock.now() - 180_000));
  await screen.findByText(slow);
  const main = within(screen.getByRole("main"));
  expect(main.getAllByText(/3 minutes/u)).toHaveLength(1);
  expect(main.getAllByText(/^On Android|^Android/u)).toHaveLength(1);
  expect(main.getAllByText(/tries left/u)).toHaveLength(1);
  expect(codeField()).toHaveAccessibleDescription(slow);
  expect(codeField()).toHaveAccessibleDescription(/4 tries left/u);
  expect(codeField(), "to be typed over").toHaveFocus();
  expect(codeField()).toMatchObject({ selectionStart: 0, selectionEnd: 6 });
  const say = screen.getByText(slow).parentElement;
  expect(say, "what they need is said").toHaveTextContent(
    /automatic date and time.*iPhone, or an Android.*On Android.*On an iPhone.*read me the next code\.$/u,
  );
  await turnOn(call);
  expect(main.getAllByText(/3 minutes/u), "sent once").toHaveLength(1);
});

it("says of a refused scratch code what the wizard says, with the tries that are left, and nothing of the app's code", async () => {
  const call = await openCall(1, { config: { acceptScratchCode: true } });
  await goToConfirm(call);
  await press(call, enroll["enroll.confirm.use-scratch"]);
  const json = { type: "urn:mfa-enrollment:code-rejected", triesLeft: 3 };
  call.faulty.inject("acceptMfa", { kind: "status", status: 400, json }, 1);
  const field = screen.getByLabelText(enroll["enroll.confirm.scratch-field"]);
  await call.user.type(field, "12345678{Enter}");
  expect(await screen.findByText(enroll["enroll.confirm.scratch-refused"])).toBeVisible();
  expect(field).toHaveAccessibleDescription(/3 tries left/u);
  expect(screen.queryByText(/read me the next code/u)).toBeNull();
});

const typedWrong = walkthrough["walkthrough.refused.key"];

/** Both at once, by their looks. */
const leading = () =>
  within(screen.getByRole("main"))
    .getAllByRole("button")
    .filter((button) => button.className.includes("primary"))
    .map((button) => button.textContent);

/** Codes that fit no key: each other digits. */
async function misheard(call: Call, code: string): Promise<void> {
  await typeCode(call, code);
  await waitFor(() => expect(screen.getByRole("main")).toHaveTextContent(/doesn't fit/u));
}

it("doubts the key after two codes that fit nothing, and one button leads: back to it", async () => {
  const call = await openCall();
  await goToConfirm(call);
  await misheard(call, "000001");
  expect(screen.queryByText(typedWrong)).toBeNull();
  expect(leading()).toEqual(["Turn on MFA"]);
  await typeCode(call, "000002");
  expect(await screen.findByText(typedWrong)).toBeVisible();
  expect(leading()).toEqual(["Read the key again"]);
});

it.each([
  ["no code", [], "possible"],
  ["one code that fits nothing", ["other-entry"], "possible"],
  ["two codes that fit nothing", ["other-entry", "other-entry"], "likely"],
  ["codes that nobody could explain", ["unavailable", "unavailable"], "possible"],
  ["a code of this very key before them", ["behind", "other-entry", "other-entry"], "no"],
] as const)("after %s the key is doubted: %j is %s", (_, refusals, doubt) => {
  expect(doubtOfKey(refusals)).toBe(doubt);
});
