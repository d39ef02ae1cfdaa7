import { join } from "node:path";
import type { Browser, Page } from "playwright/test";
import { inLanguages } from "../checks/choose-language.ts";
import type { Lab } from "../fixtures/lab.ts";
import { SignInPage } from "../pages/sign-in-page.ts";
import type { CLICKS, Step } from "./budgets.ts";
import { lookAtStep, type Look } from "./look-at-step.ts";

export type Size = keyof typeof CLICKS;

/** Window, pointer and person of each walk: the names are of one length, since they are counted. */
const WALKS = {
  desktop: { user: "ravi", window: { viewport: { width: 1280, height: 720 } } },
  phone: { user: "rita", window: { viewport: { width: 360, height: 640 }, isMobile: true, hasTouch: true } },
} as const;

export interface Seen extends Look {
  readonly step: Step;
  readonly tag: string;
}

export interface Journey {
  readonly clicks: number;
  /** As fast as a test clicks. */
  readonly seconds: number;
  readonly seen: readonly Seen[];
}

/** Where pictures of every state go, if they are wanted. */
const shots = process.env["JOURNEY_SHOTS"];

/** From sign-in to "MFA is on" as a practised person goes, looking at every state in each of these languages. */
export async function walkJourney(
  browser: Browser,
  lab: Lab,
  size: Size,
  tags: readonly string[],
): Promise<Journey> {
  const { user, window } = WALKS[size];
  const context = await browser.newContext({ ...window, reducedMotion: "reduce" });
  const page = await context.newPage();
  await page.addInitScript(countClicks);
  // Twelve seconds before the next code: how long the code still holds is a text as well.
  await page.clock.setFixedTime(Math.floor(lab.clock.now() / 30_000) * 30_000 + 18_000);
  const seen: Seen[] = [];
  let looking = 0;
  async function visit(step: Step): Promise<void> {
    const from = Date.now();
    await inLanguages(page, tags, async (tag) => {
      seen.push({ step, tag, ...(await lookAtStep(page)) });
      if (shots !== undefined)
        await page.screenshot({ path: join(shots, `${size}-${tag}-${seen.length}-${step}.png`) });
    });
    looking += Date.now() - from;
  }
  const signIn = await SignInPage.open(page);
  const begun = Date.now();
  await visit("sign in");
  const account = await signIn.signIn(user, lab.password);
  await account.says("off");
  await visit("start");
  const scan = await account.setUp();
  const authenticator = await scan.typeKey();
  await visit("scan");
  if (size === "phone") await scan.appLink.click();
  const codes = await scan.continue();
  await visit("scratch codes");
  await codes.download();
  await visit("scratch codes");
  const confirm = await codes.continue();
  await visit("confirm");
  const done = await confirm.confirm(authenticator.codeAt(lab.clock.now()));
  const seconds = (Date.now() - begun - looking) / 1_000;
  await done.readBack();
  const clicks = await clicksOn(page);
  await visit("done");
  await context.close();
  return { clicks, seconds, seen };
}

/** Of a mouse or a finger, in the page: not what a key or a script does. The link to an app leads nowhere here. */
function countClicks(): void {
  let clicks = 0;
  const count = (event: MouseEvent) => {
    if (event.isTrusted && event.detail > 0) clicks += 1;
    document.documentElement.dataset["clicks"] = String(clicks);
    const link = event.target instanceof Element ? event.target.closest('a[href^="otpauth:"]') : null;
    if (link !== null) event.preventDefault();
  };
  addEventListener("click", count, { capture: true });
}

function clicksOn(page: Page): Promise<number> {
  return page.evaluate(() => Number(document.documentElement.dataset["clicks"]));
}
