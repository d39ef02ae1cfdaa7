import { expect, test } from "vitest";
import { firstLoad } from "./first-load.ts";
import { buildSite, oneFile } from "./testing/build-site.ts";

const say = (text: string) => `export const said = (): void => console.log(${JSON.stringify(text)});`;
const imports = (...from: string[]) =>
  from
    .map((path, index) => `import { said as said${String(index)} } from "${path}"; said${String(index)}();`)
    .join("\n");

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
    [firstLoad()],
  );
  const [, entry = ""] = /<script[^>]* src="([^"]+)"/.exec(site.get("/index.html") ?? "") ?? [];
  const script = site.get(entry) ?? "";
  expect(script).toContain("own piece");
  expect(script).toContain("shared piece");
  expect(script).not.toMatch(/a page|another page/);
  expect(script).not.toMatch(/^import\b(?! ?\()/m);
});

test("what a package re-exports and only lazy pages use stays with them", async () => {
  const site = await buildSite(
    {
      "src/main.ts": `import { observe } from "./query.ts"; observe(); void import("./page.ts");`,
      "src/query.ts": `export { said as observe } from "./queryObserver.ts";
        export { said as observeAll } from "./infiniteQueryObserver.ts";`,
      "src/queryObserver.ts": say("one query"),
      "src/infiniteQueryObserver.ts": say("pages without end"),
      "src/page.ts": `import { observeAll } from "./query.ts"; observeAll();`,
    },
    [firstLoad()],
  );
  const [, entry = ""] = /<script[^>]* src="([^"]+)"/.exec(site.get("/index.html") ?? "") ?? [];
  expect(site.get(entry)).toContain("one query");
  expect(site.get(entry)).not.toContain("pages without end");
});

test("the steps after the QR code are two files: themselves, and the pieces that other pages have too", async () => {
  const site = await buildSite(
    {
      "src/main.ts": `void import("./enrollment/later-steps.ts"); void import("./page.ts");`,
      "src/enrollment/later-steps.ts": `${imports("./done-step.ts", "../ui/field.ts")} export const steps = 1;`,
      "src/enrollment/done-step.ts": say("the done step"),
      "src/ui/field.ts": say("a field"),
      "src/page.ts": `${imports("./ui/field.ts")} console.log("a page");`,
    },
    [firstLoad()],
  );
  expect(oneFile(site, /\/later-[\w-]{8}\.js$/)).toContain("the done step");
  expect(oneFile(site, /\/later-pieces-[\w-]+\.js$/)).toContain("a field");
  expect(oneFile(site, /\/page-[\w-]+\.js$/)).not.toMatch(/the done step/);
});
