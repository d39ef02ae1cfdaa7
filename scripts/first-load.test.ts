import { expect, test } from "vitest";
import { firstLoad } from "./first-load.ts";
import { buildSite, oneFile } from "./testing/build-site.ts";

const styles = "src/ui/styles.css";
const say = (text: string) => `export const said = (): void => console.log(${JSON.stringify(text)});`;
const imports = (...from: string[]) =>
  from
    .map((path, index) => `import { said as said${String(index)} } from "${path}"; said${String(index)}();`)
    .join("\n");

function entryOf(site: ReadonlyMap<string, string>): string {
  const [, entry = ""] = /<script[^>]* src="([^"]+)"/.exec(site.get("/index.html") ?? "") ?? [];
  return site.get(entry) ?? "";
}

test("what the entry imports is one file, though lazy pages share a piece of it; the pages are not in it", async () => {
  const site = await buildSite(
    {
      "src/main.ts": `${imports("./own.ts", "./shared.ts")}
        void import("./page.ts"); void import("./other.ts");`,
      "src/own.ts": say("own piece"),
      "src/shared.ts": say("shared piece"),
      "src/page.ts": `${imports("./shared.ts")} console.log("a page");`,
      "src/other.ts": `${imports("./shared.ts")} console.log("another page");`,
    },
    [firstLoad(styles)],
  );
  const script = entryOf(site);
  expect(script).toContain("own piece");
  expect(script).toContain("shared piece");
  expect(script).not.toMatch(/a page|another page/);
  expect(script).not.toMatch(/^import\b(?! ?\()/m);
});

test("the script begins with the hint that V8 compiles it at once; lazy ones do not", async () => {
  const site = await buildSite(
    {
      "src/main.ts": `void import("./page.ts");`,
      "src/page.ts": `import "./page.css"; ${say("a page")}`,
      "src/page.css": "p { color: red }",
    },
    [firstLoad(styles)],
  );
  // Vite's own head, which the hint has to stand before.
  expect(entryOf(site)).toContain("__vite__mapDeps=");
  expect(entryOf(site)).toMatch(/^\/\/# allFunctionsCalledOnLoad\n/);
  expect(oneFile(site, /\/page-[\w-]+\.js$/)).not.toContain("allFunctionsCalledOnLoad");
});

test("a language is one file, whatever areas it has", async () => {
  const site = await buildSite(
    {
      "src/main.ts": `Object.values(import.meta.glob("./locales/*/*.json")).map((load) => load());`,
      "src/locales/de/users.json": `{ "users.heading": "Benutzer" }`,
      "src/locales/de/enroll.json": `{ "enroll.start": "Einrichten" }`,
      "src/locales/fr/users.json": `{ "users.heading": "Utilisateurs" }`,
    },
    [firstLoad(styles)],
  );
  const german = oneFile(site, /\/language-de-[\w-]+\.js$/);
  expect(german).toContain("Benutzer");
  expect(german).toContain("Einrichten");
  expect(german).not.toContain("Utilisateurs");
  expect(entryOf(site)).not.toContain("Benutzer");
});

test("every style sheet begins with the order of the layers, whichever a browser reads first", async () => {
  const site = await buildSite(
    {
      "src/main.ts": `import "./main.css"; void import("./page.ts");`,
      "src/main.css": "@layer base { a { color: red } }",
      "src/page.ts": `import "./page.css";`,
      "src/page.css": "@layer components { p { color: red } }",
    },
    [firstLoad(styles)],
  );
  const sheets = [...site].filter(([path]) => path.endsWith(".css"));
  expect(sheets).toHaveLength(2);
  for (const [, text] of sheets) {
    expect(text.startsWith("@layer tokens, base, components, pages, print;")).toBe(true);
  }
});

test("a file that names no order of layers is refused", () => {
  expect(() => firstLoad("package.json")).toThrow(/no order/);
});
