import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { loadStaticFiles } from "./static-files.ts";
import { testFiles } from "./testing/test-files.ts";
import { testServer } from "./testing/test-server.ts";

const server = testServer({ staticFiles: testFiles });
const ask = (path: string, headers: Record<string, string> = {}, method = "GET") =>
  server(new Request(`http://app.example${path}`, { headers, method }));

describe("the coding of a file", () => {
  it.each([
    ["br, gzip", "br"],
    ["gzip", "gzip"],
    ["*", "br"],
    ["br;q=0, gzip", "gzip"],
    ["gzip;q=1.0, BR;q=0.5", "br"],
    ["identity", null],
    ["br;q=0, *;q=0", null],
    ["brotli", null],
    ["", null],
  ])("for %s is %s", async (accepted, coding) => {
    const response = await ask("/assets/app-1a2b3c4d.js", { "accept-encoding": accepted });
    expect(response.headers.get("content-encoding")).toBe(coding);
    expect(response.headers.get("vary")).toBe("Accept-Encoding");
    expect(await response.text()).toBe(
      coding === null ? "script" : `${coding === "br" ? "br" : "gz"}:script`,
    );
  });

  it("falls back to the one that was built", async () => {
    const response = await ask("/icon.svg", { "accept-encoding": "br, gzip" });
    expect(response.headers.get("content-encoding")).toBe("gzip");
  });
});

describe("a file", () => {
  it("that the browser has is not sent again", async () => {
    const first = await ask("/icon.svg");
    const again = await ask("/icon.svg", { "if-none-match": first.headers.get("etag") ?? "" });
    expect([again.status, await again.text()]).toEqual([304, ""]);
  });

  it("answers HEAD without its body", async () => {
    const response = await ask("/icon.svg", {}, "HEAD");
    expect([response.status, response.headers.get("content-length"), await response.text()]).toEqual([
      200,
      "4",
      "",
    ]);
  });

  it("is the same, signed in or not", async () => {
    const signedIn = {
      authorization: "Bearer anybody",
      cookie: "device=anybody",
      origin: "https://other.example",
    };
    const [anybody, somebody] = await Promise.all([
      ask("/assets/app-1a2b3c4d.js"),
      ask("/assets/app-1a2b3c4d.js", signedIn),
    ]);
    expect([somebody.status, somebody.headers.get("etag")]).toEqual([200, anybody.headers.get("etag")]);
    expect(await somebody.text()).toBe(await anybody.text());
  });

  it.each(["POST", "PUT", "DELETE", "OPTIONS", "PATCH"])(
    "refuses %s and says what it has",
    async (method) => {
      for (const path of ["/", "/icon.svg", "/account"]) {
        const response = await ask(path, { accept: "text/html" }, method);
        expect([response.status, response.headers.get("allow")]).toEqual([405, "GET, HEAD"]);
      }
    },
  );
});

describe("the document", () => {
  it.each([
    ["a browser", { accept: "text/html", "sec-fetch-dest": "document" }, 200],
    ["curl", { accept: "*/*" }, 200],
    ["nobody in particular", {}, 200],
    ["a script of the page", { accept: "*/*", "sec-fetch-dest": "empty" }, 404],
    ["a client of JSON", { accept: "application/json" }, 404],
    ["an image element", { accept: "image/webp,*/*", "sec-fetch-dest": "image" }, 404],
  ])("at a page's address is for navigations: %s", async (_, headers, status) => {
    expect((await ask("/account", headers)).status).toBe(status);
  });
});

describe("practice", () => {
  it.each(["/practice", "/practice/", "/practice/index.html"])("is the document: %s", async (path) => {
    const response = await ask(path, { accept: "text/html" });
    const document = await ask("/", { accept: "text/html" });
    expect(response.status).toBe(200);
    expect(response.headers.get("content-security-policy")).toBe(
      document.headers.get("content-security-policy"),
    );
    expect(await response.text()).toBe(await document.text());
  });
});

describe("the built list", () => {
  it("takes files of known types with their siblings, and nothing that is hidden", async () => {
    const dir = await mkdtemp(join(tmpdir(), "static-"));
    await mkdir(join(dir, "assets"));
    await mkdir(join(dir, ".vite"));
    const names = [
      "index.html",
      "config.json",
      "icon.svg",
      "assets/a-1a2b3c4d.js",
      "assets/a-1a2b3c4d.js.br",
      "assets/plain.js",
      ..."a.css a.html a.mjs a.txt a.webmanifest a.png".split(" "),
    ];
    for (const name of [...names, ".vite/manifest.json", ".env.txt", "x.php", "a.js.map"])
      await writeFile(join(dir, name), name);
    const { files, document } = await loadStaticFiles(dir);
    await rm(dir, { recursive: true });
    expect(new TextDecoder().decode(files.get("/assets/plain.js")?.body)).toBe("assets/plain.js");
    expect(document?.type).toBe("text/html; charset=utf-8");
    expect(Object.fromEntries([...files].map(([path, { type }]) => [path, type]))).toEqual({
      "/a.css": "text/css; charset=utf-8",
      "/a.html": "text/html; charset=utf-8",
      "/a.mjs": "text/javascript; charset=utf-8",
      "/a.png": "image/png",
      "/a.txt": "text/plain; charset=utf-8",
      "/a.webmanifest": "application/manifest+json; charset=utf-8",
      "/assets/a-1a2b3c4d.js": "text/javascript; charset=utf-8",
      "/assets/plain.js": "text/javascript; charset=utf-8",
      "/icon.svg": "image/svg+xml; charset=utf-8",
    });
    const hashed = files.get("/assets/a-1a2b3c4d.js");
    expect(new TextDecoder().decode(hashed?.brotli ?? undefined)).toBe("assets/a-1a2b3c4d.js.br");
    expect([hashed?.immutable, files.get("/assets/plain.js")?.immutable]).toEqual([true, false]);
  });
});
