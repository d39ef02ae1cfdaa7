import type { Target } from "../../guard/guard-call.ts";
import { ProblemError } from "../../http/problem-error.ts";
import { foldedText, INVISIBLE } from "../../store/findable-text.ts";
import type { Store } from "../../store/store.ts";
import { indexTable } from "../users-index/index-table.ts";
import type { People, Reader } from "./people.ts";
import type { SeenRole } from "./seen-roles.ts";
import { unlessDown } from "./unless-down.ts";

/** The person a call is about, or the appliance's refusal: as it lists them, with what is known of them from before. */
export type FindPerson = People["user"];

interface FindParts {
  readonly store: Pick<Store, "read">;
  readonly people: Pick<People, "user" | "namesakes">;
  readonly seenRole: SeenRole;
}

/** @throws UpstreamError; ProblemError user-gone: who it is can't be told */
export function createFindPerson({ store, people, seenRole }: FindParts): FindPerson {
  /** Whether a reading of the list has seen just this. */
  async function isRead({ id, name }: Target): Promise<boolean> {
    const [row] = (await unlessDown(store.read((db) => indexTable.byIds(db, [id])))) ?? [];
    return row !== undefined && row.scan > 0 && row.name_key === foldedText(name);
  }
  /**
   * An appliance may find somebody by an id in other letters or with zeros before it, and answer what it was asked. They are
   * known by the id of the list: by another one they would approve their own case, and not be told. The list is asked anew,
   * so it has accounts that were made just now, and whom it hasn't could be anybody's other spelling.
   */
  async function asListed(reader: Reader, person: Target): Promise<Target> {
    if (await isRead(person)) return person;
    const { name } = person;
    let isListTold = true;
    const visible = name.replaceAll(INVISIBLE, "");
    for (const spelling of new Set([name, visible, foldedText(visible)])) {
      const found = await people.namesakes(reader, spelling);
      if (found?.has(person.id)) return person;
      if (found === undefined || found === null) isListTold = false;
      const all = [...(found?.values() ?? [])];
      const same = all.filter((one) => foldedText(one.name) === foldedText(name));
      const [listed, ...others] = same.length > 0 ? same : all;
      if (others.length > 0) throw new ProblemError("user-gone");
      if (listed !== undefined) return { ...listed, role: person.role ?? listed.role };
    }
    if (isListTold) throw new ProblemError("user-gone");
    return { ...person, seenRole: null };
  }
  return async (reader, userId) => {
    const asked = await people.user(reader, userId);
    if ("status" in asked) return asked;
    const person = await asListed(reader, asked);
    if (person.role !== null || person.seenRole === null) return person;
    const seen = await seenRole(reader, person);
    return seen === undefined ? person : { ...person, seenRole: seen };
  };
}
