import { expect, test, type Page } from "playwright/test";
import { productVersions, type StandInName } from "../server/appliance/testing/product-versions.ts";
import { listeningStandIn, type ListeningStandIn } from "./fixtures/listening-stand-in.ts";
import { npmStart, type StartedCommand } from "./fixtures/npm-start.ts";
import { AccountPage } from "./pages/account-page.ts";
import { SignInPage } from "./pages/sign-in-page.ts";
import { UsersList } from "./pages/users-list.ts";

/** One after the other: two of them would build the app at once where it isn't built yet. */
test.describe.configure({ mode: "default", timeout: 240_000 });

const USER = "ravi";

/** The products, and the version of their API that is found: the newest that they serve. */
const products: readonly { readonly name: StandInName; readonly version: string }[] = [
  ...Object.keys(productVersions)
    .filter((name): name is keyof typeof productVersions => Object.hasOwn(productVersions, name))
    .map((name) => ({ name, version: productVersions[name][0] })),
  { name: "aws", version: "v1" },
];

/** The oldest, the newest, and where the API changed: the others repeat them, with CI_WHOLE=1. */
const REPRESENTATIVE = new Set<StandInName>(["8.1", "4.0", "3.0", "1.0", "aws"]);

/** The command with `APPLIANCE_URL` alone in front of that product, until the action is over. */
async function inFrontOf(
  name: StandInName,
  action: (server: StartedCommand, appliance: ListeningStandIn) => Promise<void>,
): Promise<void> {
  const appliance = await listeningStandIn(name);
  try {
    const server = await npmStart({ APPLIANCE_URL: appliance.url });
    try {
      await action(server, appliance);
    } finally {
      await server.stop();
    }
  } finally {
    await appliance.close();
  }
}

async function setUpMfa(page: Page, origin: string, appliance: ListeningStandIn): Promise<AccountPage> {
  const account = await (await SignInPage.open(page, `${origin}/`)).signIn(USER, appliance.password);
  await account.says("off");
  const scan = await account.setUp();
  const phone = await scan.scan();
  const confirm = await (await scan.continue()).writeDown();
  expect(await appliance.asksForCode(USER), "nothing is on before the code").toBe(false);
  const done = await confirm.confirm(phone.codeAt(Date.now()));
  await (await done.leave()).says("on");
  expect(await appliance.asksForCode(USER)).toBe(true);
  return account;
}

for (const { name, version } of products) {
  const tags = REPRESENTATIVE.has(name) ? "@start" : "@start @whole";
  test(`${tags} npm start with APPLIANCE_URL alone: MFA is set up in front of ${name}, and the log names ${version}`, async ({
    page,
  }) => {
    await inFrontOf(name, async (server, appliance) => {
      await setUpMfa(page, server.origin, appliance);
      const told = server.log().map(({ event, product, version: found }) => ({ event, product, found }));
      const expected =
        name === "aws"
          ? [{ event: "gateway.product", product: "aws", found: version }]
          : [
              { event: "gateway.product", product: "azure", found: undefined },
              { event: "gateway.version", product: undefined, found: version },
            ];
      expect(told.filter(({ event }) => /^gateway\.(product|version)$/u.test(String(event)))).toEqual(
        expected,
      );
    });
  });
}

for (const name of ["8.1", "1.0", "aws"] as const) {
  test(`@start in front of ${name} an administrator says who it is, then turns MFA off`, async ({ page }) => {
    await inFrontOf(name, async (server, appliance) => {
      const account = await setUpMfa(page, server.origin, appliance);
      const own = await (await account.signOut()).signIn("administrator", appliance.administratorPassword);
      const scan = await own.setUp();
      const phone = await scan.scan();
      const confirm = await (await scan.continue()).writeDown();
      await (await confirm.confirm(phone.codeAt(Date.now()))).leave();
      // The code that enrolled doesn't sign in: the next one does.
      const code = await (await own.signOut()).signInToCode("administrator", appliance.administratorPassword);
      await code.answer(phone.codeAt(Date.now() + 30_000));
      await AccountPage.arrived(page);
      await (await (await UsersList.open(page)).turnOff(USER)).turnOffFor(USER, "INC-1");
      expect(await appliance.asksForCode(USER)).toBe(false);
    });
  });
}
