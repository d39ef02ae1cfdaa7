import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, gzip } from "node:zlib";
import { accentProperties } from "../../contract/accent.ts";
import { parseAccept } from "hono/utils/accept";
import type { StaticFile } from "./static-files.ts";

/** The app's configuration, as `/config.json` tells it. */
type Config = Readonly<Record<string, unknown>>;

/** The document for one visitor. */
export type PageDocument = (request: Request) => Promise<StaticFile>;

/** The sign-in form of one language (scripts/first-paint.ts). */
const FORM = /\s*<template data-language="([\w-]+)".*?<\/template>/gs;
/** Without it the app asks for its configuration, as on a static host. */
const CONFIG_LINK = /<link rel="preload" href="[^"]*\/config\.json"[^>]*>/;
const TITLE = /(?<=<title>)[^<]*/;
/** Of the app's only cookie (src/i18n/locale-choice.ts). */
const CHOSEN = /(?:^|;\s*)mfa-language=([\w-]+)/;

/**
 * Makes the built document ready for its visitor: of the sign-in forms the one in their language, and the configuration in it,
 * so that nothing has to be asked for before the form is whole.
 * @param told the configuration; null while it isn't known: then the app asks for it by itself
 * @param base where the app is, with a slash at both ends
 */
export function createPageDocument(
  built: StaticFile,
  told: () => Promise<Config | null>,
  base = "/",
): PageDocument {
  const html = below(base, new TextDecoder().decode(built.body));
  const tags = [...html.matchAll(FORM)].map(([, tag = ""]) => tag);
  let prepared = new Map<string, Promise<StaticFile>>();
  let preparedFor = "";
  return async (request) => {
    const config = await told();
    const json = JSON.stringify(config);
    if (json !== preparedFor) {
      prepared = new Map();
      preparedFor = json;
    }
    const tag = chooseTag(request.headers, offeredTags(tags, config));
    const ready = prepared.get(tag) ?? packed(built, prepare(html, base, tag, config));
    prepared.set(tag, ready);
    return ready;
  };
}

/** The document of an app that is below another path: its own addresses begin there (src/base-path.ts). */
function below(base: string, html: string): string {
  if (base === "/") return html;
  return html
    .replace("<html", `<html data-base="${base.slice(0, -1)}"`)
    .replaceAll(/(?<= (?:href|src)=")\/|(?<= data-texts="[^"]*)\/(?=assets\/)/g, base);
}

function prepare(html: string, base: string, tag: string, config: Config | null): string {
  const oneForm = html.replaceAll(FORM, (form, its: string) => (its === tag ? form : ""));
  if (config === null) return oneForm;
  // Nothing in it ends the block, whatever the operator wrote.
  const json = JSON.stringify(config).replaceAll("<", "\\u003c");
  return oneForm
    .replace(TITLE, (built) => brandName(config) ?? built)
    .replace(
      CONFIG_LINK,
      () => `<script type="application/json" id="config">${json}</script>${brand(base, config)}`,
    );
}

/** The configured colours, before anything is painted in ours (server/host/host-routes.ts). */
function brand(base: string, { accent }: Config): string {
  return accentProperties(accent).length === 0 ? "" : `<link rel="stylesheet" href="${base}brand.css">`;
}

/** What the tab is called from the start; null where nothing is configured. */
function brandName({ productName, issuer }: Config): string | null {
  const name = [productName, issuer].find((text) => typeof text === "string" && text.trim() !== "");
  return typeof name === "string" ? name.trim().replaceAll("&", "&amp;").replaceAll("<", "&lt;") : null;
}

const compressed = { brotli: promisify(brotliCompress), gzip: promisify(gzip) };

async function packed(built: StaticFile, text: string): Promise<StaticFile> {
  const body = new TextEncoder().encode(text);
  const [brotli, gzipped] = await Promise.all([compressed.brotli(body), compressed.gzip(body)]);
  const etag = `"${createHash("sha256").update(body).digest("base64url").slice(0, 22)}"`;
  return { ...built, body, brotli: new Uint8Array(brotli), gzip: new Uint8Array(gzipped), etag };
}

/** Those that the configuration names; all where it names none, or none that is there. */
function offeredTags(tags: readonly string[], config: Config | null): readonly string[] {
  const named: unknown = config?.["languages"];
  const offered = Array.isArray(named) ? tags.filter((tag) => named.includes(tag)) : [];
  return offered.length === 0 ? tags : offered;
}

/** What was chosen in this browser, else what it asks for: exactly, else by language; else English, or the first. */
function chooseTag(headers: Headers, offered: readonly string[]): string {
  const chosen = CHOSEN.exec(headers.get("cookie") ?? "")?.[1];
  const asked = parseAccept(headers.get("accept-language") ?? "").filter(({ q }) => q > 0);
  for (const wish of chosen === undefined ? asked.map(({ type }) => type) : [chosen]) {
    const exact = offered.find((tag) => tag.toLowerCase() === wish.toLowerCase());
    const found = exact ?? offered.find((tag) => language(tag) === language(wish));
    if (found !== undefined) return found;
  }
  return offered.find((tag) => tag === "en") ?? offered[0] ?? "";
}

function language(tag: string): string {
  return tag.toLowerCase().split("-", 1)[0] ?? "";
}
