import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import { passwordOf } from "../../testing/passwords.ts";
import type { AppScene } from "../../testing/render-app.tsx";
import {
  atChoice,
  atSlip,
  confirmCode,
  goWithoutPrinting,
  handOver,
  startHandOver,
  unlock,
} from "../../testing/start-hand-over.ts";
import { goBack, goOn, reach, savedButton, wroteDown } from "../../testing/walk-wizard.ts";
import { buttons } from "../../testing/buttons.ts";

/** On paper as far as the code, with nothing ticked and nothing printed: nobody has seen a code. */
async function lookAtPaper(scene: AppScene): Promise<void> {
  await handOver(scene, "paper");
  await goWithoutPrinting(scene);
  await confirmCode(scene);
  await reach("confirm");
  await goBack(scene);
  await atSlip();
  await goBack(scene);
  await atChoice();
}

it("has nothing ticked on the shared screen after a look at the paper", async () => {
  const scene = await startHandOver();
  await lookAtPaper(scene);
  await handOver(scene, "sharedScreen");
  await reach("scan");
  await goOn(scene);
  await reach("scratchCodes");
  expect(savedButton()).toHaveAttribute("aria-disabled", "true");
  expect(screen.getByRole("button", { name: buttons.wroteDown })).toBeVisible();
});

it("keeps what was saved on the shared screen for going on there", async () => {
  const scene = await startHandOver();
  await handOver(scene, "sharedScreen");
  await reach("scan");
  await goOn(scene);
  await wroteDown(scene);
  await unlock(scene, passwordOf("administrator"));
  await atChoice();
  await handOver(scene, "sharedScreen");
  await reach("scratchCodes");
  expect(savedButton()).not.toHaveAttribute("aria-disabled");
});
