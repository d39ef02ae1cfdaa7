import { locales } from "../../contract/locales.ts";
import * as v from "valibot";
import { apiVersions } from "../../contract/product.ts";
import { productNames } from "../../contract/products.ts";
import { objectFault } from "../calls/json-fault.ts";
import { meantBy } from "../calls/near-name.ts";

/** A path of this origin, as the app takes it. */
const path = v.pipe(v.string(), v.regex(/^(?:\/(?!\.{1,2}(?:\/|$))[\w.-]+)+$/u));
const empty = v.literal("");
const link = v.union([empty, path, v.pipe(v.string(), v.url(), v.regex(/^https:\/\//iu))]);

const someText = v.pipe(v.string(), v.trim(), v.minLength(1));
const app = v.object({ name: someText, url: v.optional(link) });
const check = v.object({ name: someText, ask: v.optional(v.string()), required: v.optional(v.boolean()) });

const languageTags = locales.map(({ tag }) => tag);

interface Member {
  readonly schema: v.GenericSchema;
  /** What would be right. */
  readonly right: string;
}

/** The server writes these, and editors read the first. */
const OTHERS = ["$schema", "embedded", "issuerUnset", "guard", "requests", "version"];

/** What the app takes for each member of its configuration (docs/configuration.md); others are ignored. */
const MEMBERS: ReadonlyMap<string, Member> = new Map([
  ["apiBase", { schema: path, right: "a path such as /api" }],
  ["profile", { schema: v.picklist(productNames), right: productNames.join(" or ") }],
  ["apiVersion", { schema: v.picklist(["auto", ...apiVersions]), right: "auto, or one of v1 to v8.1" }],
  ["issuer", { schema: v.string(), right: "text" }],
  ["productName", { schema: v.union([empty, someText]), right: "text that isn't blank" }],
  [
    "accent",
    {
      schema: v.union([empty, v.pipe(v.string(), v.regex(/^#[\da-f]{6}$/iu))]),
      right: "a color such as #0055aa",
    },
  ],
  ["logo", { schema: v.union([empty, path]), right: "a path such as /brand/logo.svg" }],
  ["acceptScratchCode", { schema: v.boolean(), right: "true or false" }],
  ["idleMinutes", { schema: v.pipe(v.number(), v.minValue(3), v.maxValue(240)), right: "3 to 240" }],
  ["helpText", { schema: v.string(), right: "text" }],
  ["helpUrl", { schema: link, right: "an https:// address or a path" }],
  ["directoryUrl", { schema: link, right: "an https:// address or a path" }],
  [
    "apps",
    {
      schema: v.pipe(v.array(app), v.maxLength(8)),
      right: "at most 8 apps, each with a name and perhaps a url, https:// or a path",
    },
  ],
  [
    "identityChecklist",
    {
      schema: v.pipe(v.array(v.union([someText, check])), v.maxLength(20)),
      right: "at most 20 checks, each a name, or name, ask and required",
    },
  ],
  [
    "integrationAccounts",
    { schema: v.pipe(v.array(someText), v.maxLength(200)), right: "a list of at most 200 names" },
  ],
  [
    "languages",
    {
      schema: v.pipe(v.array(v.picklist(languageTags)), v.maxLength(40)),
      right: `a list of some of ${languageTags.join(", ")}`,
    },
  ],
]);

/** What is wrong with the text of an app's configuration: each member with what would be right, never its value. */
export function appConfigFaults(text: string): readonly string[] {
  const fault = objectFault(text);
  if (fault !== null) return [fault];
  return Object.entries<unknown>(JSON.parse(text)).flatMap(([name, value]) => {
    const member = MEMBERS.get(name);
    if (member !== undefined) return v.is(member.schema, value) ? [] : [`${name} must be ${member.right}.`];
    const meant = OTHERS.includes(name) ? "" : meantBy(name, [...MEMBERS.keys()]);
    return meant === "" ? [] : [`${name} is no member${meant}`];
  });
}
