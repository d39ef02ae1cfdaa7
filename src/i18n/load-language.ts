import type { areaLoaders } from "./area-loaders.ts";
import type { Catalog } from "./message.ts";

type Loader = () => Promise<Catalog>;

/* A later language is only files: the build finds them here. English is in the first load, so it is left out. */
const cores = import.meta.glob<Catalog>(["./*/core.ts", "!./en/core.ts"], { import: "core" });

export type LazyArea = keyof typeof areaLoaders;

/** The languages whose texts are in this build. */
export function hasLanguage(tag: string): boolean {
  return tag === "en" || `./${tag}/core.ts` in cores;
}

export async function loadCore(tag: string): Promise<Catalog> {
  return (await cores[`./${tag}/core.ts`]?.()) ?? {};
}

export async function loadLazyArea(tag: string, area: LazyArea): Promise<Catalog> {
  const { areaLoaders: areas } = await import("./area-loaders.ts");
  const loaders: Readonly<Record<string, Loader>> = areas[area];
  return (await loaders[`./${tag}/${area}.ts`]?.()) ?? {};
}

/** For practice, which goes on without a network: every text of every language, so that no choice asks for one. */
export async function loadAllLanguages(): Promise<void> {
  const { areaLoaders: areas } = await import("./area-loaders.ts");
  const loaders = [cores, ...Object.values(areas)].flatMap((found) => Object.values<Loader>(found));
  await Promise.all(loaders.map((load) => load()));
}
