// The whole wizard with real keys and clicks, for what only they give: the longest interaction (INP), shifts, long tasks.
import { Secret, TOTP } from "otpauth";
import { open } from "./visit.mjs";

/** From the sign-in form to "MFA is on". */
export async function wholeWizard(browser, port, conditions, { name, password }) {
  const { context, page } = await open(browser, port, conditions);
  const button = (label) => page.getByRole("button", { name: label, exact: true });
  await page.getByLabel("User name").pressSequentially(name);
  await page.getByLabel("Password", { exact: true }).pressSequentially(password);
  await button("Sign in").click();
  await button("Start").waitFor();
  const signedIn = await page.evaluate(() => performance.now());
  await button("Start").click();
  await page.evaluate("benchDone");
  const written = await page.getByRole("group", { name: "Secret key" }).locator("code").textContent();
  const secretKey = written?.replaceAll(/[^A-Z2-7]/gu, "") ?? "";
  await button("Continue").click();
  await button("Download").click();
  await page.getByRole("checkbox").check();
  await button("Continue").click();
  const code = new TOTP({ secret: Secret.fromBase32(secretKey) }).generate();
  await page.getByLabel("Six-digit code", { exact: true }).pressSequentially(code);
  await page.getByRole("heading", { name: "MFA is on", level: 1 }).waitFor();
  const seen = await page.evaluate("benchSeen");
  await context.close();
  const after = seen.longTasks.filter((task) => task.start > signedIn);
  return { inp: seen.inp, cls: seen.cls, longestAfterSignIn: Math.max(0, ...after.map((task) => task.ms)) };
}
