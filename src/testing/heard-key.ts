import { screen, within } from "@testing-library/react";
import { walkthrough } from "../locales/en/walkthrough.ts";
import type { AppScene } from "./render-app.tsx";

const dictation = { name: walkthrough["walkthrough.key.dictation"] } as const;

/** Nothing of the key is in the page. */
export const queryDictation = () => screen.queryByRole("region", dictation);

/** The key as it is read out, group by group, to the last one. */
export async function heardKey(scene: AppScene): Promise<string> {
  const heard = [];
  for (;;) {
    const characters = within(await screen.findByRole("region", dictation)).getAllByRole("listitem");
    heard.push(...characters.map((item) => item.querySelector("code")?.textContent ?? ""));
    const button = screen.queryByRole("button", { name: walkthrough["walkthrough.key.next-group"] });
    if (button === null) return heard.join("");
    await scene.user.click(button);
  }
}
