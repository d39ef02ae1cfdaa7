import type { Store } from "../../../server/store/store.ts";
import type { Guessing } from "./guessing.ts";

/** Tells who counts guesses of each `Clear` and `Let in`, as the record has them. */
export function createOpenedSignIns(store: Store, guessing: Guessing): () => Promise<void> {
  let last = 0;
  return async () => {
    const rows = await store.read((db) =>
      db
        .selectFrom("audit")
        .select(["seq", "event", "user_name", "reason"])
        .where("event", "in", ["unlock", "let-in"])
        .where("seq", ">", last)
        .orderBy("seq")
        .execute(),
    );
    for (const { seq, event, user_name, reason } of rows) {
      last = seq;
      if (event === "unlock") guessing.cleared(user_name ?? "");
      else guessing.letIn(user_name ?? "", reason ?? "");
    }
  };
}
