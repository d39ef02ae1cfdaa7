import { unlessGaveUp, type Person } from "./person.ts";

/** Another agent who has nothing to do does this meanwhile, if there is one. */
export async function askColleague(
  people: readonly Person[],
  what: (colleague: Person) => Promise<unknown>,
): Promise<void> {
  const colleague = people.find(({ isAgent, busy }) => isAgent && !busy);
  if (colleague === undefined) return;
  colleague.busy = true;
  await what(colleague)
    .catch(unlessGaveUp)
    .finally(() => {
      colleague.busy = false;
    });
}
