import { expect, test } from "vitest";
import { layerOrder } from "./layer-order.ts";

test("every style sheet of a build begins with the order of the layers, whichever a browser reads first", () => {
  const { generateBundle } = layerOrder("src/ui/styles.css");
  const sheet = { type: "asset", fileName: "assets/lazy.css", source: "@layer components{a{color:red}}" };
  const script = { type: "asset", fileName: "assets/lazy.js", source: "x" };
  if (typeof generateBundle !== "function") throw new Error("the plugin has no generateBundle");
  Reflect.apply(generateBundle, null, [{}, { sheet, script }]);
  expect(sheet.source).toBe("@layer tokens, base, components, pages, print;@layer components{a{color:red}}");
  expect(script.source).toBe("x");
});

test("a file that names no order is refused", () => {
  expect(() => layerOrder("package.json")).toThrow(/no order/);
});
