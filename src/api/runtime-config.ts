import * as v from "valibot";
import { displayText } from "../lib/display-text.ts";
import { apiVersions } from "./contract/products.ts";
import type { ApiVersion } from "./contract/products.ts";

/** What `/config.json` decides: one build serves any appliance. */
export interface RuntimeConfig {
  /** Path of the API on this origin, without a slash at its end. */
  readonly apiBase: string;
  /** "auto": the newest that the appliance answers. A name pins it. */
  readonly apiVersion: ApiVersion | "auto";
  /**
   * The server of this page is the appliance itself, as only that server can say (docs/contract.md §1): what is ours beside
   * the contract is there, and promised.
   */
  readonly embedded: boolean;
  /** What screens call the appliance, and entries where it sends no issuer; "" means the host name of the address. */
  readonly issuer: string;
  readonly productName: string;
  /** CSS colour as #rrggbb, "" for the built-in accent. */
  readonly accent: string;
  /** URL path on this origin, "" for none. */
  readonly logo: string;
  readonly acceptScratchCode: boolean;
  /** 1…240 */
  readonly idleMinutes: number;
  readonly helpText: string;
  /** https, or a path on this origin; "" for none. */
  readonly helpUrl: string;
  /** Authenticator apps that the operator suggests; empty means a few well-known names. */
  readonly apps: readonly SuggestedApp[];
  readonly identityChecklist: readonly string[];
  /** Language tags that are offered; empty means all. */
  readonly languages: readonly string[];
}

export interface SuggestedApp {
  readonly name: string;
  /** Where to get it: https, or a path on this origin; "" for none. */
  readonly url: string;
}

export interface RuntimeConfigReading {
  readonly config: RuntimeConfig;
  /** Names of the members whose values were wrong; their defaults stand in. "config" when all of it is no object. */
  readonly wrongMembers: readonly string[];
}

/** What an empty configuration means. */
export const defaultRuntimeConfig: RuntimeConfig = {
  apiBase: "/api",
  apiVersion: "auto",
  embedded: false,
  issuer: "",
  productName: "MFA enrollment",
  accent: "",
  logo: "",
  acceptScratchCode: false,
  idleMinutes: 15,
  helpText: "",
  helpUrl: "",
  apps: [],
  identityChecklist: [],
  languages: [],
};

const clean = v.pipe(
  v.string(),
  v.transform((text) => displayText(text)),
  v.trim(),
);
/** Of this origin: one leading slash, no dots that climb, nothing that needs escaping. */
const path = v.pipe(v.string(), v.regex(/^(?:\/(?!\.{1,2}(?:\/|$))[\w.-]+)+$/u));
const empty = v.literal("");
const link = v.union([empty, path, v.pipe(v.string(), v.url(), v.regex(/^https:\/\//iu))]);
const someText = v.pipe(clean, v.minLength(1));

const schemas = {
  apiBase: path,
  apiVersion: v.picklist(["auto", ...apiVersions]),
  embedded: v.boolean(),
  issuer: clean,
  productName: someText,
  accent: v.union([empty, v.pipe(v.string(), v.regex(/^#[\da-f]{6}$/iu))]),
  logo: v.union([empty, path]),
  acceptScratchCode: v.boolean(),
  idleMinutes: v.pipe(v.number(), v.minValue(1), v.maxValue(240)),
  helpText: clean,
  helpUrl: link,
  apps: v.pipe(v.array(v.object({ name: someText, url: v.optional(link, "") })), v.maxLength(8)),
  identityChecklist: v.pipe(v.array(someText), v.maxLength(20)),
  languages: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/u))),
    v.maxLength(40),
  ),
} as const;

/** Reads the body of `/config.json`. Wrong values are named and fall back; unknown members are ignored. */
export function decodeRuntimeConfig(json: unknown): RuntimeConfigReading {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    return { config: defaultRuntimeConfig, wrongMembers: ["config"] };
  }
  const given = new Map<string, unknown>(Object.entries(json));
  const wrongMembers: string[] = [];
  const read = <T>(name: keyof RuntimeConfig, schema: v.GenericSchema<unknown, T>, fallback: T): T => {
    const value = given.get(name);
    if (value === undefined) return fallback;
    const parsed = v.safeParse(schema, value);
    if (parsed.success) return parsed.output;
    wrongMembers.push(name);
    return fallback;
  };
  const standard = defaultRuntimeConfig;
  const config: RuntimeConfig = {
    apiBase: read("apiBase", schemas.apiBase, standard.apiBase),
    apiVersion: read("apiVersion", schemas.apiVersion, standard.apiVersion),
    embedded: read("embedded", schemas.embedded, standard.embedded),
    issuer: read("issuer", schemas.issuer, standard.issuer),
    productName: read("productName", schemas.productName, standard.productName),
    accent: read("accent", schemas.accent, standard.accent),
    logo: read("logo", schemas.logo, standard.logo),
    acceptScratchCode: read("acceptScratchCode", schemas.acceptScratchCode, standard.acceptScratchCode),
    idleMinutes: read("idleMinutes", schemas.idleMinutes, standard.idleMinutes),
    helpText: read("helpText", schemas.helpText, standard.helpText),
    helpUrl: read("helpUrl", schemas.helpUrl, standard.helpUrl),
    apps: read("apps", schemas.apps, standard.apps),
    identityChecklist: read("identityChecklist", schemas.identityChecklist, standard.identityChecklist),
    languages: read("languages", schemas.languages, standard.languages),
  };
  return { config, wrongMembers };
}

const LONGEST = 60;

/**
 * What the operator must look for in `config.json`: each wrong member with the value that stands there.
 * @param json the undecoded body
 * @param wrongMembers of `decodeRuntimeConfig`
 */
export function wrongMemberTexts(json: unknown, wrongMembers: readonly string[]): string[] {
  const given = new Map(typeof json === "object" && json !== null ? Object.entries(json) : []);
  return wrongMembers.map((name) => {
    if (!given.has(name)) return name;
    const value = displayText(JSON.stringify(given.get(name)));
    return `${name}: ${value.length > LONGEST ? `${value.slice(0, LONGEST)}…` : value}`;
  });
}
