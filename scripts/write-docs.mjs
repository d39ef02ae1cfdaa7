// Writes the pages of docs that are made from tables and catalogs. `scripts/docs-current.test.ts` fails when one is old.
import { writeFileSync } from "node:fs";
import { createServer } from "vite";

const pages = [
  ["docs/faults-app.md", "/scripts/fault-tables.ts", "faultTables"],
  ["docs/messages.md", "/scripts/messages-page.ts", "messagesPage"],
];

const server = await createServer({
  server: { middlewareMode: true, ws: false, hmr: false },
  appType: "custom",
  logLevel: "error",
});
for (const [page, module, name] of pages) {
  writeFileSync(page, (await server.ssrLoadModule(module))[name]());
  process.stdout.write(`${page}\n`);
}
await server.close();
