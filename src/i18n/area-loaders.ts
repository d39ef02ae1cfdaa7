import type { Catalog } from "./message.ts";

type Loader = () => Promise<Catalog>;

/**
 * Areas that come with their page, in a file of its own: a name for each area of each language would weigh 2 kB in the
 * first load (docs/decisions/0017). Each has the same export name as its file, in every language.
 */
export const areaLoaders = {
  account: import.meta.glob<Catalog>("./*/account.ts", { import: "account" }),
  consequence: import.meta.glob<Catalog>("./*/consequence.ts", { import: "consequence" }),
  queue: import.meta.glob<Catalog>("./*/queue.ts", { import: "queue" }),
  users: import.meta.glob<Catalog>("./*/users.ts", { import: "users" }),
  audit: import.meta.glob<Catalog>("./*/audit.ts", { import: "audit" }),
  instructions: import.meta.glob<Catalog>("./*/instructions.ts", { import: "instructions" }),
  receipt: import.meta.glob<Catalog>("./*/receipt.ts", { import: "receipt" }),
  "hand-over": import.meta.glob<Catalog>("./*/hand-over.ts", { import: "handOver" }),
  walkthrough: import.meta.glob<Catalog>("./*/walkthrough.ts", { import: "walkthrough" }),
  practice: import.meta.glob<Catalog>("./*/practice.ts", { import: "practice" }),
} satisfies Readonly<Record<string, Readonly<Record<string, Loader>>>>;
