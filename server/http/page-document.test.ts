import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { createPageDocument } from "./page-document.ts";
import type { StaticFile } from "./static-files.ts";

const form = (tag: string) =>
  `<template data-language="${tag}" data-texts="/a"><form>${tag}\n</form></template>`;
const html = `<head><title>MFA</title><link rel="preload" href="/config.json" as="fetch" crossorigin /></head>
<div id="root"></div>${["en", "de", "pt-BR", "he"].map(form).join("\n")}<script src="/a.js"></script>`;
const built: StaticFile = {
  type: "text/html; charset=utf-8",
  body: new TextEncoder().encode(html),
  brotli: null,
  gzip: null,
  etag: '"built"',
  immutable: false,
};

/** The document that a browser with these headers gets. */
async function ask(headers: Record<string, string>, config: Record<string, unknown> | null = {}) {
  const file = await createPageDocument(
    built,
    async () => config,
  )(new Request("http://a.example/", { headers }));
  return { ...file, text: new TextDecoder().decode(file.body) };
}

const languageOf = (text: string) =>
  [...text.matchAll(/data-language="([\w-]+)"/g)].map(([, tag]) => tag).join();

describe("the sign-in form of the document", () => {
  it.each([
    [{}, "en"],
    [{ "accept-language": "de-CH,de;q=0.9" }, "de"],
    [{ "accept-language": "nl, en;q=0.2, HE;q=0.5" }, "he"],
    [{ "accept-language": "pt" }, "pt-BR"],
    [{ "accept-language": "de;q=0, *" }, "en"],
    [{ "accept-language": "de", cookie: "a=b; mfa-language=he" }, "he"],
    [{ "accept-language": "de", cookie: "not-mfa-language=he" }, "de"],
    [{ cookie: "mfa-language=tlh" }, "en"],
  ])("for %j is %s", async (headers, tag) => {
    expect(languageOf((await ask(headers)).text)).toBe(tag);
  });

  it("is in a language that the configuration offers", async () => {
    const german = { "accept-language": "de" };
    expect(languageOf((await ask(german, { languages: ["he", "pt-BR"] })).text)).toBe("pt-BR");
    expect(languageOf((await ask(german, { languages: "wrong" })).text)).toBe("de");
  });
});

it.each([
  [{}, "MFA"],
  [{ issuer: "vm", productName: "" }, "vm"],
  [{ issuer: "vm", productName: " A & </title> $& " }, "A &amp; &lt;/title> $&amp;"],
])("is called by its brand before the app runs: %j", async (config, title) => {
  expect((await ask({}, config)).text).toContain(`<title>${title}</title>`);
});

it("names the app's own addresses below its path", async () => {
  const page =
    '<html lang="en"><a href="/sign-in"></a><b data-texts="/assets/a.js /assets/b.js"></b><i title="/x"></i>';
  const body = new TextEncoder().encode(page);
  const file = await createPageDocument(
    { ...built, body },
    async () => null,
    "/mfa/",
  )(new Request("http://a.example/mfa/"));
  expect(new TextDecoder().decode(file.body)).toBe(
    '<html data-base="/mfa" lang="en"><a href="/mfa/sign-in"></a><b data-texts="/mfa/assets/a.js /mfa/assets/b.js"></b><i title="/x"></i>',
  );
});

describe("the brand's colours", () => {
  it.each([
    [{ accent: "#c2185b" }, '<link rel="stylesheet" href="/brand.css">'],
    [{ accent: "" }, null],
    [{}, null],
  ])("%o: are there before anything is painted, where there are any", async (config, link) => {
    expect((await ask({}, config)).text.match(/<link rel="stylesheet"[^>]*>/)?.[0] ?? null).toBe(link);
  });
});

describe("the configuration in the document", () => {
  it("is there in place of its own file, and ends no block", async () => {
    const config = { helpText: "</script><b>$&", issuer: "vm" };
    const { text } = await ask({}, config);
    const [, json = ""] = /<script type="application\/json" id="config">(.*?)<\/script>/.exec(text) ?? [];
    expect(JSON.parse(json)).toEqual(config);
    expect(text).not.toContain("/config.json");
  });

  it("is asked for by the app while it isn't known", async () => {
    const { text } = await ask({}, null);
    expect(text).toContain('href="/config.json"');
    expect(text).not.toContain('id="config"');
  });

  it("is always that of now", async () => {
    let issuer = "before";
    const document = createPageDocument(built, async () => ({ issuer }));
    const read = async () =>
      new TextDecoder().decode((await document(new Request("http://a.example/"))).body);
    const before = await read();
    issuer = "after";
    expect([before.includes('"before"'), (await read()).includes('"after"')]).toEqual([true, true]);
  });
});

it("is compressed anew, with a validator of its own", async () => {
  const [english, german] = [await ask({}), await ask({ "accept-language": "de" })];
  expect(brotliDecompressSync(german.brotli ?? "").toString()).toBe(german.text);
  expect(gunzipSync(german.gzip ?? "").toString()).toBe(german.text);
  expect(new Set([english.etag, german.etag, built.etag]).size).toBe(3);
});
