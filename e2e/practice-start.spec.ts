import { refusal } from "./fixtures/faults.ts";
import { expect, test } from "./fixtures/test.ts";
import { CallersPhone } from "./pages/callers-phone.ts";
import { PracticeDesk } from "./pages/practice-desk.ts";
import { PracticeStart } from "./pages/practice-start.ts";

test.describe("practice", () => {
  for (const path of ["/practice", "/practice/", "/practice/index.html"]) {
    test(`says at ${path} what one can do, and needs no server`, async ({ page, lab, watch }) => {
      watch.expectRefusals(404);
      lab.faults.on("/config.json", refusal(404));
      const start = await PracticeStart.open(page, path);
      await expect(start.banner).toContainText("PRACTICE");
      await (await start.alone()).says("off");
      expect(lab.requests.all.filter((request) => request.path.startsWith("/api/"))).toEqual([]);
    });
  }

  test("the caller's phone is a window of its own, and closing it brings the phone back", async ({
    page,
  }) => {
    const start = await PracticeStart.open(page);
    const phone = await CallersPhone.arrived(await start.openPhone());
    await expect(phone.banner).toContainText("PRACTICE");
    const desk = new PracticeDesk(page);
    await expect(desk.clock, "the agent doesn't see the caller's phone").toHaveCount(0);
    await phone.add("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "rita");
    expect(await phone.codeOf("rita")).toMatch(/^\d{6}$/u);
    await phone.page.close();
    await expect(desk.codeOn("rita")).toBeVisible();
  });

  test("a reload of the caller's phone keeps its accounts, and starting over closes it", async ({ page }) => {
    const start = await PracticeStart.open(page);
    const phone = await CallersPhone.arrived(await start.openPhone());
    await phone.add("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", "rita");
    await phone.page.reload();
    await expect(phone.codeOn("rita")).toBeVisible();
    const closed = phone.page.waitForEvent("close");
    await new PracticeDesk(page).startOver();
    await closed;
  });
});
