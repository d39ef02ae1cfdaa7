import * as v from "valibot";
import { shownText } from "./contract/shown.ts";
import { apiVersions, type ApiVersion } from "../../contract/product.ts";
import { productNames, type ProductName } from "../../contract/products.ts";

/** What `/config.json` decides: one build serves any appliance. */
export interface RuntimeConfig {
  /** Path of the API on this origin, without a slash at its end. */
  readonly apiBase: string;
  /** Which product answers; a server of ours says it (docs/contract.md §6). */
  readonly profile: ProductName;
  /** "auto": the newest that the appliance answers. A name pins it. */
  readonly apiVersion: ApiVersion | "auto";
  /**
   * The server of this page is the appliance itself, as only that server can say (docs/contract.md §1): what is ours beside
   * the contract is there, and promised.
   */
  readonly embedded: boolean;
  /** A server of ours keeps the cases and enforces them (written by it); false: the app alone does. */
  readonly guard: boolean;
  /** Somebody without phone and scratch codes may ask for a new phone here (written by a server of ours). */
  readonly requests: boolean;
  /** What screens call the appliance, and entries where it sends no issuer; "" means the host name of the address. */
  readonly issuer: string;
  /** Nobody chose that name: authenticator apps show the host's, and keep it (written by a server of ours). */
  readonly issuerUnset: boolean;
  /** "" for the name of the system, else our own in the language of the page. */
  readonly productName: string;
  /** CSS colour as #rrggbb, "" for the built-in accent. */
  readonly accent: string;
  /** URL path on this origin, "" for none. */
  readonly logo: string;
  readonly acceptScratchCode: boolean;
  /** 3…240: people are asked two minutes before the end. */
  readonly idleMinutes: number;
  readonly helpText: string;
  /** https, or a path on this origin; "" for none. */
  readonly helpUrl: string;
  /** Authenticator apps that the operator suggests; empty means a few well-known names. */
  readonly apps: readonly SuggestedApp[];
  /** What is checked before a change for somebody else; empty means the built-in checks. */
  readonly identityChecklist: readonly HouseCheck[];
  /** Where agents look numbers up: https, or a path on this origin; "" for none. */
  readonly directoryUrl: string;
  /** Accounts that a backup server signs in with: names, or the beginning of names with `*` at its end. */
  readonly integrationAccounts: readonly string[];
  /** Language tags that are offered; empty means all. */
  readonly languages: readonly string[];
  /** The server's release, as it says itself; "" where another server serves the app. */
  readonly version: string;
}

/** A check in the operator's own words. */
export interface HouseCheck {
  readonly name: string;
  /** The question to read out; "" for none. */
  readonly ask: string;
  /** Not passed means stopped. */
  readonly required: boolean;
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

const clean = v.pipe(shownText(), v.trim());
/** Of this origin: one leading slash, no dots that climb, nothing that needs escaping. */
const path = v.pipe(v.string(), v.regex(/^(?:\/(?!\.{1,2}(?:\/|$))[\w.-]+)+$/u));
const empty = v.literal("");
const link = v.union([empty, path, v.pipe(v.string(), v.url(), v.regex(/^https:\/\//iu))]);
const someText = v.pipe(clean, v.minLength(1));
const text = v.optional(clean, "");
const flag = v.optional(v.boolean(), false);

const namedCheck = v.pipe(
  someText,
  v.transform((name) => ({ name, ask: "", required: true })),
);
const wholeCheck = v.object({ name: someText, ask: text, required: v.optional(v.boolean(), true) });

const schema = v.object({
  apiBase: v.optional(path, "/api"),
  profile: v.optional(v.picklist(productNames), productNames[0]),
  apiVersion: v.optional(v.picklist(["auto", ...apiVersions]), "auto"),
  embedded: flag,
  guard: flag,
  requests: flag,
  issuer: text,
  issuerUnset: flag,
  productName: v.optional(v.union([empty, someText]), ""),
  accent: v.optional(v.union([empty, v.pipe(v.string(), v.regex(/^#[\da-f]{6}$/iu))]), ""),
  logo: v.optional(v.union([empty, path]), ""),
  acceptScratchCode: flag,
  idleMinutes: v.optional(v.pipe(v.number(), v.minValue(3), v.maxValue(240)), 15),
  helpText: text,
  helpUrl: v.optional(link, ""),
  apps: v.optional(
    v.pipe(v.array(v.object({ name: someText, url: v.optional(link, "") })), v.maxLength(8)),
    [],
  ),
  identityChecklist: v.optional(v.pipe(v.array(v.union([namedCheck, wholeCheck])), v.maxLength(20)), []),
  directoryUrl: v.optional(link, ""),
  integrationAccounts: v.optional(v.pipe(v.array(someText), v.maxLength(200)), []),
  languages: v.optional(
    v.pipe(v.array(v.pipe(v.string(), v.regex(/^[A-Za-z]{2,3}(?:-[A-Za-z\d]{2,8})*$/u))), v.maxLength(40)),
    [],
  ),
  version: text,
});

/** What an empty configuration means. */
export const defaultRuntimeConfig: RuntimeConfig = v.parse(schema, {});

/** Reads the body of `/config.json`. Wrong values are named and fall back; unknown members are ignored. */
export function decodeRuntimeConfig(json: unknown): RuntimeConfigReading {
  if (typeof json !== "object" || json === null || Array.isArray(json)) {
    return { config: defaultRuntimeConfig, wrongMembers: ["config"] };
  }
  const { issues = [] } = v.safeParse(schema, json);
  const wrongMembers = [...new Set(issues.map((issue) => String(issue.path?.[0].key)))];
  const right = Object.entries(json).filter(([name]) => !wrongMembers.includes(name));
  return { config: v.parse(schema, Object.fromEntries(right)), wrongMembers };
}
