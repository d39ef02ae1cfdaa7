import { expect, test } from "vitest";
import { styleAfterShell } from "./style-after-shell.ts";
import { buildSite } from "./testing/build-site.ts";

test("the style sheet is loaded once, behind the shell and within the body; the script stays in the head", async () => {
  const site = await buildSite(
    { "src/main.ts": `import "./main.css";`, "src/main.css": "p { color: red }" },
    [styleAfterShell()],
  );
  const html = site.get("/index.html") ?? "";
  const [sheet, ...more] = [...html.matchAll(/<link rel="stylesheet"[^>]*href="([^"]+)"/g)];
  expect(more).toEqual([]);
  expect(site.has(sheet?.[1] ?? "")).toBe(true);
  expect(sheet?.index).toBeGreaterThan(html.indexOf("shell"));
  expect(sheet?.index).toBeLessThan(html.indexOf("</body>"));
  expect(html.indexOf("<script")).toBeLessThan(html.indexOf("</head>"));
});
