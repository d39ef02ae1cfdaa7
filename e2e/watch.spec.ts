import { expect, test, type PageWatch } from "./fixtures/test.ts";
import { SignInPage } from "./pages/sign-in-page.ts";

test("a console error and a rejection that nobody handles are seen", async ({ page, watch }) => {
  await SignInPage.open(page);
  await page.evaluate(() => {
    // The one place where the console is written to, to see that it is heard.
    // oxlint-disable-next-line no-console
    console.error("made by this test");
    void Promise.reject(new Error("left alone by this test"));
  });
  const seen: string[] = [];
  await expect
    .poll(() => {
      seen.push(...watch.take().spoken);
      return seen;
    })
    .toEqual(["console error: made by this test", "page error: left alone by this test"]);
});

/** Until both are seen: the line of the console and the report come by ways of their own. */
async function expectReported(watch: PageWatch, line: string): Promise<void> {
  let spoken = "";
  let reports = 0;
  await expect
    .poll(() => {
      const seen = watch.take();
      spoken += seen.spoken.join("\n");
      reports += seen.policyReports;
      return { reports, spoken };
    })
    .toEqual({ reports: 1, spoken: expect.stringContaining(line) });
}

test("a picture of another host is stopped by the policy, and the report is seen", async ({
  page,
  watch,
}) => {
  await SignInPage.open(page);
  await page.evaluate(() => {
    new Image().src = "https://other.example/pixel.png";
  });
  await expectReported(watch, "Content Security Policy");
});

test("an injected script does not run", async ({ page, watch }) => {
  await SignInPage.open(page);
  const ran = await page.evaluate(() => {
    const place = document.createElement("div");
    document.body.append(place);
    try {
      place.innerHTML = "<img src=x onerror='document.title = `taken`'>";
    } catch {
      return "refused";
    }
    return document.title;
  });
  expect(ran).toBe("refused");
  await expectReported(watch, "TrustedHTML");
});
