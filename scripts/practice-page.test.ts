import { expect, test } from "vitest";
import { practicePage } from "./practice-page.ts";
import { buildSite } from "./testing/build-site.ts";

test("practice has a file of its own, and it is the document", async () => {
  const site = await buildSite({ "src/main.ts": "document.title = location.pathname;" }, [practicePage()]);
  expect(site.get("/practice/index.html")).toContain('src="/assets/');
  expect(site.get("/practice/index.html")).toBe(site.get("/index.html"));
});
