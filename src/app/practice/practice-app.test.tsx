import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { area } from "../../testing/catalogs.ts";
import { changeToGerman } from "../../testing/change-to-german.ts";
import { renderPractice } from "./testing/render-practice.tsx";

const ada = "ada@practice-appliance";

function german(key: string): string {
  return area("de", "practice")[key] ?? key;
}

test.each([null, { apiVersion: "v1" }, { apiVersion: "no such version" }])(
  "a person enrolls with the simulated phone under configuration %j",
  async (config) => {
    const { walkToConfirm, typeCode, codeOf } = await renderPractice(config);
    await walkToConfirm();
    await typeCode(await codeOf(ada));
    expect(await screen.findByRole("heading", { name: "MFA is on" })).toBeVisible();
  },
);

test("somebody with MFA signs in by the phone's code, and a wrong clock refuses it", async () => {
  const { user, signIn, codeOf } = await renderPractice();
  await signIn("grace");
  const field = await screen.findByLabelText("6-digit code");
  const right = await codeOf("grace@practice-appliance");
  await user.selectOptions(screen.getByLabelText("Phone's clock"), "10 minutes behind");
  await expect.poll(() => codeOf("grace@practice-appliance")).not.toBe(right);
  const early = await codeOf("grace@practice-appliance");
  await user.type(field, early);
  expect(await screen.findByText(/^That code wasn't accepted/u)).toBeVisible();
  await user.selectOptions(screen.getByLabelText("Phone's clock"), "Right");
  await expect.poll(() => codeOf("grace@practice-appliance")).not.toBe(early);
  await user.clear(field);
  await user.type(field, await codeOf("grace@practice-appliance"));
  expect(await screen.findByRole("heading", { name: "Your MFA" })).toBeVisible();
});

test("the phone sees no QR code where there is none", async () => {
  const { press } = await renderPractice();
  await press("Scan the code on the screen");
  expect(await screen.findByText(/^The phone can't see a QR code/u)).toBeVisible();
  expect(screen.queryByLabelText(`Code of ${ada}`)).toBeNull();
});

test("a link to an authenticator app opens the simulated phone", async () => {
  const { user, walkToScan } = await renderPractice();
  await walkToScan();
  await user.click(await screen.findByRole("link", { name: "Open in authenticator app" }));
  expect(screen.getByLabelText(`Code of ${ada}`)).toBeInTheDocument();
});

test("Start over signs out, forgets what happened and gives everybody a new start", async () => {
  const { user, walkToConfirm, codeOf, typeCode, press } = await renderPractice();
  await walkToConfirm();
  await typeCode(await codeOf(ada));
  await screen.findByRole("heading", { name: "MFA is on" });
  await press("Start over");
  await user.click(await screen.findByRole("link", { name: "Sign in as someone else" }));
  expect(await screen.findByRole("heading", { name: "Sign in" })).toBeVisible();
  expect(screen.queryByLabelText(`Code of ${ada}`)).toBeNull();
  expect(screen.getAllByText("MFA is on")).toHaveLength(4);
});

test("a change of language reaches what was said before, and the people", async () => {
  const { walkToScan, press } = await renderPractice();
  await press("Start a setup in another tab");
  await walkToScan();
  await press("Scan the code on the screen");
  expect(await screen.findByText(`${ada} is on the phone.`)).toBeVisible();
  await changeToGerman();
  expect(screen.getByText(german("practice.phone.scanned").replace("{{account}}", ada))).toBeVisible();
  expect(screen.getByText(german("practice.fault.another-tab.nothing"))).toBeVisible();
  expect(screen.getByText(german("practice.person.rita"))).toBeVisible();
});

test("the banner stands on the screen and on paper", async () => {
  await renderPractice();
  expect(screen.getByRole("region", { name: "Practice" })).toHaveTextContent("PRACTICE");
  expect(document.body.lastElementChild).toHaveTextContent("PRACTICE");
});

test("an enrollment in another tab ends this one", async () => {
  const { walkToConfirm, press } = await renderPractice();
  await press("Start a setup in another tab");
  expect(await screen.findByText("No setup is in progress.")).toBeVisible();
  await walkToConfirm();
  await press("Start a setup in another tab");
  expect(await screen.findByText(/^Setup was started again somewhere else/u)).toBeVisible();
});

test("the first page says what one can do, and nobody has to sign in for it", async () => {
  const { press } = await renderPractice(null, "/practice");
  expect(await screen.findByRole("heading", { name: "What do you want to practice?" })).toBeVisible();
  const ways = screen.getAllByRole("heading", { level: 2 }).map(({ textContent }) => textContent);
  expect(ways).toEqual(["On your own", "Be the agent", "Be the caller"]);
  expect(screen.queryByRole("complementary")).toBeNull();
  await press("Set up MFA as Ada");
  expect(await screen.findByRole("heading", { name: "Your MFA" })).toBeVisible();
  expect(await screen.findByRole("complementary", { name: "Practice tools" })).toBeVisible();
});

test("the agent begins where a call begins", async () => {
  const { press } = await renderPractice(null, "/practice");
  await press("Take a call");
  expect(await screen.findByRole("heading", { name: "Walkthrough" })).toBeVisible();
});

test("a browser that opens no window leaves the phone beside the app, and says so", async () => {
  const { press } = await renderPractice(null, "/practice");
  window.open = () => null;
  await press("Open the caller's phone");
  expect(await screen.findByText(/^Your browser blocked the window/u)).toBeVisible();
  expect(screen.getByRole("button", { name: "Scan the code on the screen" })).toBeVisible();
});

test("a trainer's call is taken by its number, talked through, scored, and the next one comes in", async () => {
  const { user, press } = await renderPractice(null, "/practice");
  await user.selectOptions(await screen.findByLabelText("Call"), "Call 2");
  await press("Take a call");
  expect(await screen.findByRole("heading", { name: "Walkthrough" })).toBeVisible();
  const said = within(await screen.findByRole("log", { name: "What was said" }));
  expect(said.getByText(/^It's Grace\. I'm at the airport/u)).toBeVisible();
  const number = (await screen.findAllByText("4402")).at(0);
  expect(number).toBeVisible();
  expect(screen.queryByText("Simulated phone")).toBeNull();
  await press("Call back");
  expect(said.getByText(/^Grace speaking\. No, I didn't call you/u)).toBeVisible();
  await press("Ask for the code");
  expect(await said.findByText("I don't see a code.")).toBeVisible();
  await press("Hang up");
  expect(screen.getByRole("heading", { name: "Score: 2 of 3" })).toBeVisible();
  expect(screen.getByText("You hung up without a note")).toBeVisible();
  await press("Next call");
  expect(screen.queryByRole("heading", { name: "Call 2" })).toBeNull();
  await press("Hang up");
  await press("No more calls");
  expect(screen.getByRole("heading", { name: "Simulated phone" })).toBeVisible();
});
