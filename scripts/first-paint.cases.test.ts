import { expect, test } from "vitest";
import { locales } from "../contract/locales.ts";
import { firstPaint } from "./first-paint.ts";
import { buildSite } from "./testing/build-site.ts";

test("the document has the mark, then the style sheet, the form of each language, and the script that shows one", async () => {
  const site = await buildSite(
    {
      "src/main.ts": `import "./main.css"; import.meta.glob("./locales/*/*.json"); import("./locales/de/a.json");`,
      "src/main.css": "p { color: red }",
      "src/locales/de/a.json": `{ "a": "ä" }`,
    },
    [firstPaint()],
  );
  const html = site.get("/index.html") ?? "";
  const [sheet, ...more] = html.matchAll(/<link rel="stylesheet"[^>]*href="([^"]+)"/g);
  expect(more).toEqual([]);
  expect(site.has(sheet?.[1] ?? "")).toBe(true);
  const forms = [
    ...html.matchAll(/<template data-language="([\w-]+)"[^>]*>.*?<form.*?<\/form>.*?<\/template>/gs),
  ];
  expect(forms.map(([, tag]) => tag)).toContain("pt-BR");
  expect(forms).toHaveLength(locales.length);
  const [script, source = ""] =
    /<script src="(\/assets\/first-paint-[\w-]+\.js)"><\/script>/.exec(html) ?? [];
  // One script that runs at once, not a module, with nothing else to fetch.
  expect(site.get(source)).not.toMatch(/\bimport\b/);
  const order = [html.indexOf("shell"), sheet?.index ?? 0, forms[0]?.index ?? 0, html.indexOf(script ?? "?")];
  expect(order).toEqual(order.toSorted((one, other) => one - other));
  expect(order).not.toContain(-1);
}, 120_000);
