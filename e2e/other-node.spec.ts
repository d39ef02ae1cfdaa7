import { expect, test } from "playwright/test";
import { signsIn } from "./fixtures/http-sign-in.ts";
import { npmStart } from "./fixtures/npm-start.ts";
import { otherNode, type OtherNode } from "./fixtures/other-node.ts";
import { GetReadyStep } from "./pages/scan-step.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

test.describe.configure({ timeout: 600_000 });

const USER = "olivia";

let other: OtherNode;
test.beforeAll(() => {
  test.setTimeout(300_000);
  other = otherNode();
});
test.afterAll(() => other.remove());

test("@other-node npm start installs, builds and serves in a folder with a space, and MFA is set up", async ({
  page,
}) => {
  const server = await npmStart({ PATH: other.path }, null, other.clone);
  try {
    // The log has a pipe of its own, which may be read later.
    await expect
      .poll(server.log)
      .toContainEqual(expect.objectContaining({ event: "start", node: other.version }));
    const password = new RegExp(`^ +${USER} +(\\S+)$`, "mu").exec(server.said())?.[1] ?? "";
    await (await SignInPage.open(page, `${server.origin}/enroll`)).submit(USER, password);
    const scan = await (await GetReadyStep.arrived(page)).begin();
    const phone = await scan.scan();
    const confirm = await (await scan.continue()).writeDown();
    const code = phone.codeAt(Date.now());
    await confirm.confirm(code);
    expect(await signsIn(server.origin, USER, password), "the password alone").toBe(false);
  } finally {
    await server.stop();
  }
});
