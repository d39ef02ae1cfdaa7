import type { Page } from "playwright/test";

const themes = [
  { name: "dark", colorScheme: "dark", contrast: "no-preference" },
  { name: "high contrast, light", colorScheme: "light", contrast: "more" },
  { name: "high contrast, dark", colorScheme: "dark", contrast: "more" },
] as const;

/** Looks at the same state in each theme but the light one, which is what the tours walk in. */
export async function inOtherThemes(page: Page, look: (theme: string) => Promise<void>): Promise<void> {
  for (const { name, colorScheme, contrast } of themes) {
    await page.emulateMedia({ colorScheme, contrast });
    await painted(page);
    await look(name);
  }
  await page.emulateMedia({ colorScheme: "light", contrast: "no-preference" });
}

/** The frame after the change: until then some elements still have the colours of the theme before. */
async function painted(page: Page): Promise<void> {
  await page.evaluate(
    () =>
      new Promise<void>((done) => {
        requestAnimationFrame(() => requestAnimationFrame(() => done()));
      }),
  );
}
