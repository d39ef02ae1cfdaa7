import { expect, test } from "./fixtures/test.ts";
import { walkToConfirm } from "./fixtures/walk.ts";

test(
  "a code of three minutes ago is answered with 3 minutes behind",
  { tag: "@journey" },
  async ({ page, lab, watch }) => {
    watch.expectRefusals(400);
    const { phone, step } = await walkToConfirm(page, lab);
    await step.confirmWrongly(phone.codeAt(lab.clock.now() - 180_000));
    await step.says("behind");
    await expect(step.alert).toContainText("automatic");
  },
);
