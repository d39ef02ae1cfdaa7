import { screen } from "@testing-library/react";
import { expect } from "vitest";
import type { AppScene } from "./render-app.tsx";
import { countOf } from "./walk-wizard.ts";
import { buttons } from "./buttons.ts";

/** That the server's wait of twenty seconds is told, and `Try again` sends nothing meanwhile. */
export async function expectHeld(scene: AppScene, operation: Parameters<typeof countOf>[1]): Promise<void> {
  expect(await screen.findByRole("timer")).toHaveTextContent(/\b20 seconds/u);
  const again = screen.getByRole("button", { name: buttons.tryAgain });
  expect(again).toHaveAttribute("aria-disabled", "true");
  const before = countOf(scene, operation);
  await scene.user.click(again);
  expect(countOf(scene, operation)).toBe(before);
}
