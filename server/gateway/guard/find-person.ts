import type { People } from "./people.ts";
import type { SeenRole } from "./seen-roles.ts";

/** The person a call is about, or the appliance's refusal: as it tells them now, with what is known of them from before. */
export type FindPerson = People["user"];

/** @throws UpstreamError */
export function createFindPerson(people: Pick<People, "user">, seenRole: SeenRole): FindPerson {
  return async (reader, userId) => {
    const person = await people.user(reader, userId);
    if ("status" in person || (person.role ?? "").trim() !== "") return person;
    const seen = await seenRole(reader, person);
    return { ...person, role: null, ...(seen === undefined ? {} : { seenRole: seen }) };
  };
}
