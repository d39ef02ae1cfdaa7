import { expect, test } from "./fixtures/test.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

test.describe("v8.1 tells who signs in through an identity provider", () => {
  test.use({ apiVersion: "v8.1" });

  test("so the wizard says it and does not start", async ({ page, lab }) => {
    await (
      await SignInPage.open(page, `/users/${await lab.api.userId("ines")}/enroll`)
    ).submit("administrator", lab.password);
    await expect(page.getByRole("main")).toContainText("identity provider");
    await expect(page.getByRole("button", { name: "Start", exact: true })).toHaveCount(0);
    await expect(page.getByText("What you need")).toHaveCount(0);
    await expect(page.getByRole("button", { name: "Go to Users" })).toBeVisible();
    expect(lab.requests.posts("/enableMfa")).toBe(0);
  });
});

test.describe("v1 does not tell", () => {
  test.use({ apiVersion: "v1" });

  test("so the refusal of the server is put into words", async ({ page, lab, watch }) => {
    watch.expectRefusals(400);
    await (
      await SignInPage.open(page, `/users/${await lab.api.userId("ines")}/enroll`)
    ).submit("administrator", lab.password);
    await page.getByRole("button", { name: "Start", exact: true }).click();
    await expect(page.getByRole("alert")).toContainText("identity provider");
    await expect(page.getByRole("img", { name: /QR code/u })).toHaveCount(0);
  });
});
