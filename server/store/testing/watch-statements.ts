import type { KyselyPlugin } from "kysely";

/** Tells the kind of each statement that went to the store: of a raw one whether it is "a write". */
export function watchStatements(tell: (kind: string) => void): KyselyPlugin {
  const kinds = new WeakMap<object, string>();
  // A query within another is seen too, but only what was sent has a result.
  return {
    transformQuery: ({ node, queryId }) => {
      const isWrite = node.kind === "RawNode" && /insert|update|delete/i.test(node.sqlFragments.join(""));
      kinds.set(queryId, isWrite ? "a write" : node.kind);
      return node;
    },
    transformResult: async ({ result, queryId }) => {
      tell(kinds.get(queryId) ?? "?");
      return result;
    },
  };
}

/** Whether a statement of this kind only reads. */
export const isRead = (kind: string) => kind === "SelectQueryNode" || kind === "RawNode";
