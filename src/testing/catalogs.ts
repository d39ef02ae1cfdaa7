import type { Catalog } from "../i18n/english.ts";

const sources = import.meta.glob<Record<string, Catalog>>("../locales/en/*.ts", { eager: true });
const data = import.meta.glob<Catalog>("../locales/*/*.json", { eager: true, import: "default" });

/** Every area of every language as it stands in `src/locales`: `area("de", "enroll")`. */
const areas = new Map<string, Catalog>([
  ...Object.entries(sources).map(([path, exports]): [string, Catalog] => [
    placeOf(path),
    Object.values(exports)[0] ?? {},
  ]),
  ...Object.entries(data).map(([path, catalog]): [string, Catalog] => [placeOf(path), catalog]),
]);

/** Tags of the languages that have a folder. */
export const languageTags = [...new Set([...areas.keys()].map((place) => place.split("/")[0] ?? ""))];

export const areaNames = [...areas.keys()].flatMap((place) =>
  place.startsWith("en/") ? [place.slice("en/".length)] : [],
);

export function area(tag: string, name: string): Catalog {
  return areas.get(`${tag}/${name}`) ?? {};
}

/** All texts of a language. */
export function catalogOf(tag: string): Catalog {
  return Object.assign({}, ...areaNames.map((name) => area(tag, name)));
}

function placeOf(path: string): string {
  return path.replace("../locales/", "").replace(/\.(?:ts|json)$/, "");
}
