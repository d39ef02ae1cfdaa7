import { mkdir, writeFile } from "node:fs/promises";
import { test as base, expect } from "playwright/test";
import { loadStaticFiles, type StaticFiles } from "../../server/http/static-files.ts";
import { readEnglish, sentenceOf } from "../fixtures/english.ts";
import { openLab, type Lab } from "../fixtures/lab.ts";
import type { Engine } from "./engine.ts";
import { Person } from "./person.ts";
import { startEngine, type EngineName } from "./start-engine.ts";

/** What a project of playwright.config.ts sets. */
export interface EngineOptions {
  readonly engineName: EngineName;
}

interface WorkerFixtures {
  readonly app: StaticFiles;
  readonly engine: Engine;
}

interface Fixtures {
  readonly lab: Lab;
  readonly person: Person;
  /** Keeps a picture of the screen beside the results. */
  readonly keep: (name: string) => Promise<void>;
}

const DIST = process.env["E2E_DIST"] ?? "dist";
const OPTIONS = { apiVersion: "v1", product: null, appConfig: {}, base: "/" } as const;
const texts = readEnglish();

/** The English words of the app, by their key. */
export const t = (key: string): string => sentenceOf(texts, key);

/** Every test has a server of its own; the browser is started once. */
export const test = base.extend<Fixtures, EngineOptions & WorkerFixtures>({
  engineName: ["chromium", { option: true, scope: "worker" }],
  app: [async ({}, use) => use(await loadStaticFiles(DIST)), { scope: "worker" }],
  engine: [
    async ({ engineName }, use) => {
      const engine = await startEngine(engineName);
      await use(engine);
      await engine.close();
    },
    { scope: "worker" },
  ],
  lab: async ({ app }, use) => {
    const lab = await openLab(OPTIONS, app);
    await use(lab);
    await lab.close();
  },
  person: async ({ engine, lab }, use) => {
    const person = new Person(engine);
    await use(person);
    expect(await person.complaints(), "the page complains about nothing").toEqual([]);
    expect(lab.requests.posts("/csp-report")).toBe(0);
  },
  keep: async ({ person }, use, info) => {
    const keep = async (name: string) => {
      await mkdir(info.outputDir, { recursive: true });
      await writeFile(info.outputPath(`${name}.png`), await person.picture());
    };
    await use(keep);
    if (info.status !== info.expectedStatus) await keep("failed");
  },
});

export { expect } from "playwright/test";
