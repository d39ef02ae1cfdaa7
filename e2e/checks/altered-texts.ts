import type { Page } from "playwright/test";

/**
 * Shows every text with accents and 40 % longer, as long languages are, while `look` looks, then puts it back. Texts are
 * changed in the page and not in a catalog: so every state of every page has it, and no build carries a false language.
 */
export async function withPseudoTexts(page: Page, look: () => Promise<void>): Promise<void> {
  await page.evaluate(lengthen);
  await look();
  await page.evaluate(() => {
    for (const [node, text] of Reflect.get(globalThis, "plainTexts")) node.nodeValue = text;
  });
}

function lengthen(): void {
  const accents = new Map(
    Array.from("aeiounsyAEIOUNSY", (letter, at) => [letter, "áëïöüñšýÁËÏÖÜÑŠÝ".charAt(at)]),
  );
  const plain: [Node, string][] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const text = node.nodeValue ?? "";
    const parent = node.parentElement;
    // Keys, codes and names are the same in every language.
    if (parent?.closest("[translate=no], bdi, code, script, svg") !== null || !/\p{L}/u.test(text)) continue;
    plain.push([node, text]);
    const words = text.split(" ");
    // A third more in each word and one word more in seven: long words are what breaks a narrow column.
    const longer = words.map((word) =>
      /\p{L}{3}/u.test(word) ? word + word.slice(-Math.ceil(word.length * 0.4)) : word,
    );
    node.nodeValue = Array.from(longer.join(" "), (letter) => accents.get(letter) ?? letter).join("");
  }
  Reflect.set(globalThis, "plainTexts", plain);
}

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
