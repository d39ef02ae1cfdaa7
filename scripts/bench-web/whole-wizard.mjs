// The whole wizard with real keys and clicks, for what only they give: the longest interaction (INP), shifts, long tasks.
import { Secret, TOTP } from "otpauth";
import { open, untilQr } from "./visit.mjs";
import { words } from "./words.mjs";

/** From the sign-in form to "MFA is on". */
export async function wholeWizard(browser, port, conditions, { name, password }) {
  const { context, page } = await open(browser, port, conditions);
  const button = (key) => page.getByRole("button", { name: words[key], exact: true });
  const field = (key) => page.getByLabel(words[key], { exact: true });
  await field("sign-in.user-name").pressSequentially(name);
  await field("sign-in.password").pressSequentially(password);
  await button("sign-in.submit").click();
  await button("enroll.start").waitFor();
  const signedIn = await page.evaluate(() => performance.now());
  await button("enroll.start").click();
  await untilQr(page);
  const key = page.getByRole("group", { name: words["enroll.scan.key"] });
  const written = await key.locator("code").textContent();
  const secretKey = written?.replaceAll(/[^A-Z2-7]/gu, "") ?? "";
  await button("enroll.continue").click();
  await button("enroll.codes.download").click();
  await button("enroll.codes.saved").click();
  const code = new TOTP({ secret: Secret.fromBase32(secretKey) }).generate();
  await field("enroll.confirm.field").pressSequentially(code);
  await page.getByRole("heading", { name: words["enroll.done.heading"], level: 1 }).waitFor();
  const seen = await page.evaluate("benchSeen");
  await context.close();
  const after = seen.longTasks.filter((task) => task.start > signedIn);
  return { inp: seen.inp, cls: seen.cls, longestAfterSignIn: Math.max(0, ...after.map((task) => task.ms)) };
}
