import { screen } from "@testing-library/react";
import { expect, test } from "vitest";
import { onATouchPhone } from "../../testing/on-a-touch-phone.ts";
import { goBack, goOn, reach, start, walkToStart } from "../../testing/walk-wizard.ts";
import { buttons } from "../../testing/buttons.ts";

/** The buttons and links that stand out as the thing to do. */
function leading(): string[] {
  return [...screen.getAllByRole("button"), ...screen.getAllByRole("link")]
    .filter(({ className }) => /primary/u.test(className))
    .map(({ textContent }) => textContent);
}

test("on a touch phone one thing leads at a time: the app, and once it was opened the way on", async () => {
  onATouchPhone();
  const scene = await walkToStart();
  await start(scene);
  await screen.findByRole("heading", { name: "Add the account to your app" });
  const open = await screen.findByRole("link", { name: "Open in authenticator app" });
  await screen.findByRole("button", { name: buttons.goOn });
  expect(leading()).toEqual(["Open in authenticator app"]);
  await scene.user.click(open);
  expect(leading()).toEqual([buttons.goOn]);
});

test("on a computer the way on leads", async () => {
  const scene = await walkToStart();
  await start(scene);
  await reach("scan");
  await screen.findByRole("button", { name: buttons.goOn });
  expect(leading()).toEqual([buttons.goOn]);
  await goOn(scene);
  await reach("scratchCodes");
  await goBack(scene);
  await reach("scan");
  await screen.findByRole("button", { name: buttons.goOn });
  expect(leading()).toEqual([buttons.goOn]);
});
