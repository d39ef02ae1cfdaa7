import type { Catalog } from "./message.ts";

type Loader = () => Promise<Catalog>;

/* A later language is only files: the build finds them here. English is in the first load, so it is left out. */
const cores = import.meta.glob<Catalog>(["./*/core.ts", "!./en/core.ts"], { import: "core" });

/** Areas that come with their page. Each has the same export name as its file, in every language. */
const areas = {
  queue: import.meta.glob<Catalog>("./*/queue.ts", { import: "queue" }),
  users: import.meta.glob<Catalog>("./*/users.ts", { import: "users" }),
  "hand-over": import.meta.glob<Catalog>("./*/hand-over.ts", { import: "handOver" }),
  walkthrough: import.meta.glob<Catalog>("./*/walkthrough.ts", { import: "walkthrough" }),
  practice: import.meta.glob<Catalog>("./*/practice.ts", { import: "practice" }),
} satisfies Readonly<Record<string, Readonly<Record<string, Loader>>>>;

export type LazyArea = keyof typeof areas;

/** The languages whose texts are in this build. */
export function hasLanguage(tag: string): boolean {
  return tag === "en" || `./${tag}/core.ts` in cores;
}

export async function loadCore(tag: string): Promise<Catalog> {
  return (await cores[`./${tag}/core.ts`]?.()) ?? {};
}

export async function loadLazyArea(tag: string, area: LazyArea): Promise<Catalog> {
  const loaders: Readonly<Record<string, Loader>> = areas[area];
  return (await loaders[`./${tag}/${area}.ts`]?.()) ?? {};
}

/** For practice, which goes on without a network: every text of every language, so that no choice asks for one. */
export async function loadAllLanguages(): Promise<void> {
  const loaders = [cores, ...Object.values(areas)].flatMap((found) => Object.values<Loader>(found));
  await Promise.all(loaders.map((load) => load()));
}
