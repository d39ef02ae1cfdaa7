import type { Page } from "playwright/test";
import { addressesWith, built, holdScript } from "./fixtures/hold-script.ts";
import type { Lab } from "./fixtures/lab.ts";
import { expect, test } from "./fixtures/test.ts";
import { USER } from "./fixtures/walk.ts";

const ICON = /<link rel="icon" href="([^"]+)"/u.exec(built)?.[1] ?? "";

const nameField = (page: Page) => page.locator("input[name=username]");
const passwordField = (page: Page) => page.locator("input[name=password]");

/** What a person's keys are, one after the other. */
const keysOf = (password: string) => [...USER.split(""), "Tab", ...password.split(""), "Enter"];

async function pressAll(page: Page, keys: readonly string[]): Promise<void> {
  for (const key of keys) await page.keyboard.press(key === " " ? "Space" : key);
}

async function signedIn(page: Page, lab: Lab): Promise<void> {
  await expect(page).toHaveURL(/\/account$/u);
  expect(lab.requests.posts("/oauth2/token")).toBe(1);
  expect(addressesWith(lab.password, lab)).toEqual([]);
}

test("Enter before the script acts once, however often it is pressed", async ({ page, lab }) => {
  const gate = holdScript(lab);
  await page.goto("/", { waitUntil: "commit" });
  await expect(nameField(page)).toBeFocused();
  await pressAll(page, [...keysOf(lab.password), "Enter", "Enter"]);
  await page.getByRole("button", { name: "Sign in" }).click();
  expect(lab.requests.posts("/oauth2/token")).toBe(0);
  gate.open();
  await signedIn(page, lab);
});

test("the fields stay the same, with focus, selection and what a password manager filled in", async ({
  page,
  lab,
}) => {
  const gate = holdScript(lab);
  await page.goto("/", { waitUntil: "commit" });
  await expect(nameField(page)).toBeFocused();
  await expect(passwordField(page)).toHaveAttribute("type", "password");
  const field = await passwordField(page).elementHandle();
  // Filled in without a key, as managers do.
  await passwordField(page).evaluate((input: HTMLInputElement, text) => (input.value = text), lab.password);
  await nameField(page).pressSequentially(`x${USER}`);
  await nameField(page).evaluate((input: HTMLInputElement) => input.setSelectionRange(0, 1));
  await page.getByRole("button", { name: "Show what you entered" }).click();
  await nameField(page).evaluate((input) => input.focus());
  gate.open();
  await expect(passwordField(page), "pressed before the script").toHaveAttribute("type", "text");
  expect(await passwordField(page).evaluate((input, before) => input === before, field)).toBe(true);
  await expect(nameField(page)).toBeFocused();
  await page.keyboard.press("Delete");
  await expect(nameField(page)).toHaveValue(USER);
  await page.keyboard.press("Enter");
  await signedIn(page, lab);
});

test("an input method's composition goes on", async ({ page, lab }) => {
  const gate = holdScript(lab);
  const devtools = await page.context().newCDPSession(page);
  await page.goto("/", { waitUntil: "commit" });
  await expect(nameField(page)).toBeFocused();
  const compose = (text: string) =>
    devtools.send("Input.imeSetComposition", {
      text,
      selectionStart: text.length,
      selectionEnd: text.length,
    });
  await compose("に");
  gate.open();
  await expect(page).toHaveURL(/\/sign-in$/u);
  await expect(page).toHaveTitle(/Sign in/u);
  await compose("にほ");
  await devtools.send("Input.insertText", { text: "日本" });
  await expect(nameField(page)).toHaveValue("日本");
});

test("what changes the page before the script costs no character and no focus", async ({
  page,
  lab,
  watch,
}) => {
  const gate = holdScript(lab);
  await page.goto("/", { waitUntil: "commit" });
  await expect(nameField(page)).toBeFocused();
  await page.locator("form").evaluate((form) => form.prepend(document.createElement("aside")));
  await pressAll(page, keysOf(lab.password).slice(0, -2));
  gate.open();
  await expect(page.locator("aside")).toHaveCount(0);
  await expect(passwordField(page)).toBeFocused();
  await pressAll(page, keysOf(lab.password).slice(-2));
  await signedIn(page, lab);
  expect(watch.take().spoken.join(), "React says that it began anew").toContain("Minified React error #418");
});

test("practice, the sheet to print and a wrong address get no sign-in form", async ({ page, lab }) => {
  holdScript(lab);
  for (const path of ["/practice", "/practice/", "/practice/users", "/instructions", "/nothing-here"]) {
    await page.goto(path, { waitUntil: "commit" });
    await expect(page.locator("html[lang] svg.first-mark")).toBeVisible();
    await page.waitForFunction(() => document.querySelector("template") === null);
    await expect(page.locator("form"), path).toHaveCount(0);
  }
});

test.describe("without JavaScript", () => {
  test.use({ javaScriptEnabled: false });

  test("the page says what it needs", async ({ page }) => {
    await page.goto("/");
    await expect(page.locator("noscript p")).toBeVisible();
    await expect(page.locator("form")).toHaveCount(0);
  });
});

test.describe("where the operator has a name, a logo and words of their own", () => {
  const help = { helpText: "Call 1234.", helpUrl: "https://help.example" };
  test.use({
    appConfig: { productName: "Acme & <b>", issuer: "vm.acme@x.example", logo: ICON, ...help },
  });

  test("they are in the first paint, and React finds them", async ({ page, lab }) => {
    const gate = holdScript(lab);
    await page.goto("/", { waitUntil: "commit" });
    await expect(page.getByText("Call 1234.")).toBeVisible();
    await expect(page.locator("header bdi")).toHaveText("Acme & <b>");
    await expect(page.locator("h1 + p")).toHaveText("vm.acme@x.example");
    const first = await page.locator("#root").elementHandle();
    const line = await page.getByText("Call 1234.").elementHandle();
    gate.open();
    await expect(page).toHaveTitle(/Acme/u);
    await expect(page.locator("header bdi")).toHaveText("Acme & <b>");
    expect(await first?.evaluate((root, node) => root.contains(node), line)).toBe(true);
  });
});

test.describe("on a static host", () => {
  test.use({ locale: "ja-JP" });

  for (const { languages, shown } of [
    { languages: [], shown: "ja" },
    { languages: ["de"], shown: "de" },
  ])
    test(`the script chooses the language, and ${shown} of ${languages.join() || "all"} is shown in the end`, async ({
      page,
      lab,
    }) => {
      const gate = holdScript(lab);
      await page.route(/\/(?:sign-in)?$/u, (route) =>
        route.request().isNavigationRequest()
          ? route.fulfill({ body: built, contentType: "text/html" })
          : route.fallback(),
      );
      await page.route("/config.json", (route) =>
        route.fulfill({ json: { languages, helpText: "Call 1234.", apiVersion: "v1" } }),
      );
      await page.goto("/", { waitUntil: "commit" });
      await expect(nameField(page)).toBeFocused();
      await expect(page.locator("html")).toHaveAttribute("lang", "ja");
      await pressAll(page, keysOf(lab.password).slice(0, -2));
      gate.open();
      await expect(page.getByText("Call 1234.")).toBeVisible();
      await expect(page.locator("html")).toHaveAttribute("lang", shown);
      await expect(passwordField(page)).toBeFocused();
      await pressAll(page, keysOf(lab.password).slice(-2));
      await signedIn(page, lab);
    });
});
