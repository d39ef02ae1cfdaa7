import type { Page } from "playwright/test";
import { expect, test } from "./fixtures/test.ts";
import { ADMINISTRATOR, USER, walkToAccount } from "./fixtures/walk.ts";
import { RequestPage } from "./pages/new-phone-page.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

test.use({ appConfig: { guard: true, requests: true } });

/** All that a page sends and gets, as it stands on the wire. */
function listen(page: Page): () => Promise<string> {
  const heard: Promise<string>[] = [];
  page.on("response", (response) => {
    const request = response.request();
    if (!request.url().includes("/api/")) return;
    const sent = [request.url(), JSON.stringify(request.headers()), request.postData() ?? ""];
    heard.push(
      response.text().then(
        (body) => [...sent, body].join("\n"),
        () => sent.join("\n"),
      ),
    );
  });
  return async () => (await Promise.all(heard)).join("\n");
}

/** Every text in the memory of the page, once the collector has been there. */
async function textsInHeap(page: Page): Promise<readonly string[]> {
  const devTools = await page.context().newCDPSession(page);
  const chunks: string[] = [];
  devTools.on("HeapProfiler.addHeapSnapshotChunk", ({ chunk }) => chunks.push(chunk));
  await devTools.send("HeapProfiler.collectGarbage");
  await devTools.send("HeapProfiler.takeHeapSnapshot", {});
  await devTools.detach();
  const snapshot: { readonly strings: readonly string[] } = JSON.parse(chunks.join(""));
  return snapshot.strings;
}

/** Six digits stand in longer numbers too, which are none of ours. */
function isIn(text: string, secret: string): boolean {
  if (!/^\d{6}$/u.test(secret)) return text.includes(secret);
  return new RegExp(`(?<!\\d)${secret}(?!\\d)`, "u").test(text);
}

test("a lost phone is replaced in the person's own browser, and the agent's page never holds key, codes, tokens or digits", async ({
  page,
  lab,
  browser,
  watch,
}) => {
  // The agent's page confirms a wrong code.
  watch.expectRefusals(400);
  const { authenticator: oldPhone } = await lab.api.enroll(USER);
  const context = await browser.newContext({ baseURL: lab.origin });
  const theirs = await context.newPage();
  const heard = listen(page);
  let requestToken = "";
  theirs.on("request", (request) => (requestToken ||= request.headers()["x-mfa-request-token"] ?? ""));
  await walkToAccount(page, lab, ADMINISTRATOR);
  // Their own browser: one that is new for the account needs a second administrator.
  const known = await (await SignInPage.open(theirs)).signInToCode(USER, lab.password);
  await known.answer(oldPhone.codeAt(lab.clock.now()));
  const code = await (await SignInPage.bySigningOut(theirs)).signInToCode(USER, lab.password);
  const person = await code.askForNewPhone();
  const number = await person.ask();
  const agent = await RequestPage.open(page, USER);
  await expect(agent.numbers).toHaveCount(3);
  await agent.pick(number);
  await agent.record("INC-7");
  await agent.giveSetup();
  const scan = await person.scan();
  const key = await scan.readKey();
  const kept = await lab.keptToken();
  const phone = await scan.scan();
  const step = await scan.continue();
  const codes = await step.codes();
  const confirm = await step.writeDown();
  const wrong = String((Number(phone.codeAt(lab.clock.now())) + 1) % 1_000_000).padStart(6, "0");
  await confirm.field.fill(wrong);
  await expect(theirs.getByText(/That code is wrong/u)).toBeVisible();
  await expect(agent.refused).toBeVisible();
  const digits = phone.codeAt(lab.clock.now());
  await confirm.field.fill(digits);
  await expect(person.on).toBeVisible();
  await expect(agent.isOn(USER)).toBeVisible();
  lab.clock.advanceSeconds(30);
  expect(await lab.api.signIn(USER, oldPhone.codeAt(lab.clock.now()))).toBe("refused");
  expect(await lab.api.signIn(USER, phone.codeAt(lab.clock.now()))).toBe("signed-in");
  const wire = await heard();
  expect(wire, "the agent's traffic is heard").toContain("X-Mfa-Request".toLowerCase());
  const memory = await textsInHeap(page);
  const [requestId = ""] = /(?<=requests\/)[\w-]{20}/u.exec(page.url()) ?? [];
  expect(
    memory.some((text) => isIn(text, requestId)),
    "what the agent's page does hold is found",
  ).toBe(true);
  expect(requestToken).not.toBe("");
  for (const secret of [key, ...codes, kept, requestToken, wrong, digits]) {
    // Said without the secret itself: this line goes into logs.
    expect(isIn(wire, secret), "a secret in the agent's traffic").toBe(false);
    expect(
      memory.some((text) => isIn(text, secret)),
      "a secret in the agent's memory",
    ).toBe(false);
  }
  expect(wire.includes("otpauth:"), "a setup in the agent's traffic").toBe(false);
  await context.close();
});
