import type { KyselyPlugin } from "kysely";
import type { FailPoint } from "./fail-point.ts";

/** Calls the fail point before every statement of one transaction, numbered from 1. */
export function failPointPlugin(name: string, failPoint: FailPoint): KyselyPlugin {
  let statement = 0;
  return {
    transformQuery: ({ node }) => {
      statement += 1;
      failPoint(`${name}:${statement}`);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
}
