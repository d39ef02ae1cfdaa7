import type { Fault } from "../fixtures/faults.ts";
import { changed, noAnswer } from "./answers.ts";

const rows = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    id: 5_000 + at,
    name: `user-${at}`,
    mfaEnabled: at % 3 === 0,
  }));

/** A long list, of which only the first pages are ever told. */
export const longList: Fault = (request, real) => {
  const { searchParams } = new URL(request.url);
  if (searchParams.get("Offset") !== "0") return noAnswer(request, real);
  return Promise.resolve(
    Response.json({ totalCount: 1_400, results: rows(Number(searchParams.get("Limit"))) }),
  );
};

/** What the server may not have told: a name, a state, a readable row. */
export const strangeList: Fault = changed((list) => {
  const told = Array.isArray(list["results"]) ? list["results"] : [];
  const untold = { id: 4_000, name: "a.person.with.quite.a.long.name@department.example.org" };
  return { ...list, results: [...told, untold, null, { name: "nobody" }] };
});
