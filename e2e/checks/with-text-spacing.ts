import type { Page } from "playwright/test";

/** The distances of WCAG 1.4.12 while `look` looks: by CSSOM, since the app's policy takes no style element. */
export async function withTextSpacing(page: Page, look: () => Promise<void>): Promise<void> {
  await page.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      `* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }
       p { margin-block-end: 2em !important }`,
    );
    document.adoptedStyleSheets = [sheet];
  });
  await look();
  await page.evaluate(() => {
    document.adoptedStyleSheets = [];
  });
}
