import { foldedText } from "../findable-text.ts";
import type { Db } from "../schema.ts";
import { auditHash, GENESIS } from "../tables/audit-chain.ts";
import { recordedKey } from "../tables/audit-people.ts";

const PAGE = 1_000;

/** Seals what the record has, as it stands now. @returns the head of the chain */
export async function sealRecord(tx: Db): Promise<{ seq: number; hash: string }> {
  let head = { seq: 0, hash: GENESIS };
  for (;;) {
    const page = await tx
      .selectFrom("audit")
      .selectAll()
      .where("seq", ">", head.seq)
      .orderBy("seq")
      .limit(PAGE)
      .execute();
    for (const row of page) {
      head = { seq: row.seq, hash: auditHash(head.hash, row, null) };
      await tx.updateTable("audit").set({ hash: head.hash }).where("seq", "=", row.seq).execute();
    }
    if (page.length < PAGE) return head;
  }
}

/** Makes the keys by which descriptions are searched. */
export async function foldDescriptions(tx: Db): Promise<void> {
  for (let after = ""; ;) {
    const page = await tx
      .selectFrom("users")
      .select(["id", "name_key", "description"])
      .where("name_key", ">", after)
      .orderBy("name_key")
      .limit(PAGE)
      .execute();
    for (const { id, description } of page) {
      if (description === "") continue;
      const key = foldedText(description);
      await tx.updateTable("users").set({ description_key: key }).where("id", "=", id).execute();
    }
    if (page.length < PAGE) return;
    after = page.at(-1)?.name_key ?? "";
  }
}

/** Makes the keys by which the record is searched for people. */
export async function foldPeople(tx: Db): Promise<void> {
  for (let after: string | null = null; ;) {
    const page: readonly { name: string }[] = await tx
      .selectFrom("audit_people")
      .select("name")
      .distinct()
      .$if(after !== null, (query) => query.where("name", ">", after ?? ""))
      .orderBy("name")
      .limit(PAGE)
      .execute();
    for (const { name } of page) {
      const key = recordedKey(name);
      await tx.updateTable("audit_people").set({ name_key: key }).where("name", "=", name).execute();
    }
    if (page.length < PAGE) return;
    after = page.at(-1)?.name ?? null;
  }
}
