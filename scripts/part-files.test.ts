import { expect, test } from "vitest";
import { partFiles } from "./part-files.ts";
import { buildSite, oneFile } from "./testing/build-site.ts";

const files = {
  "src/main.ts": `
    import { common } from "./common.ts";
    console.log(common, "part-files:src/part.ts");
    void import("./part.ts"); void import("./page.ts");`,
  "src/common.ts": `export const common = "in the first load";`,
  "src/part.ts": `
    import { common } from "./common.ts"; import { shared } from "./shared.ts"; import "./part.css";
    console.log("the part", common, shared);`,
  "src/part.css": "p { color: red }",
  "src/page.ts": `import { shared } from "./shared.ts"; console.log(shared);`,
  "src/shared.ts": `export const shared = "shared by two lazy pieces";`,
};

test("the code is given the addresses of everything that the part needs, and of nothing that is there", async () => {
  const site = await buildSite(files, [partFiles()]);
  const entry = oneFile(site, /\/index-.*\.js$/);
  const addresses = /"(\/assets\/[^"]*\.js [^"]*)"/.exec(entry)?.[1]?.split(" ") ?? [];
  for (const address of addresses) expect(site.has(address), address).toBe(true);
  const endings = addresses.map((address) => address.replace(/-[\w-]{8}(\.\w+)$/, "$1")).toSorted();
  expect(endings).toEqual(["/assets/part.css", "/assets/part.js", "/assets/shared.js"]);
  expect(entry).not.toContain("part-files:");
});

test("a part that is no file of its own stops the build", async () => {
  const gone = { ...files, "src/part.ts": "", "src/main.ts": `console.log("part-files:src/part.ts");` };
  await expect(buildSite(gone, [partFiles()])).rejects.toThrow(/src\/part\.ts is not a chunk of its own/);
});
