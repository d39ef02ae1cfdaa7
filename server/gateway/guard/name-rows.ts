import { skeletons } from "../../guard/lookalike.ts";
import { foldedText, unaccentedText } from "../../store/findable-text.ts";

/** The name that an account loses, and the one that it gets. */
export interface Moving {
  readonly from?: string;
  readonly to?: string;
  /** The id of an account whose approvals end. */
  readonly decider?: string;
}

/** Under what they are kept in the store. Each name goes on alone: a name that goes, one that comes, with whatever looks like it, and one in just that spelling. */
export function rowsOf({ from, to, decider }: Moving): readonly string[] {
  const ends = decider === undefined ? [] : [deciderRow(decider)];
  const goes = from === undefined ? ends : [...ends, goingRow(from)];
  if (to === undefined) return goes;
  const looks = [unaccentedText(to), ...skeletons(to)].map((look) => `+${look}`);
  return [...new Set([...goes, ...looks, comingRow(to)])].toSorted();
}

/** By what an appliance may read it as: who had it may have signed in under another spelling. */
const goingRow = (name: string) => `-${unaccentedText(name)}`;
/** Who gets another spelling has it beside the owner of this one, and the appliance lists both. */
const comingRow = (name: string) => `=${foldedText(name)}`;

/** What leaves nobody sure whose a sign-in under the name is. */
export const rowsOfSignIn = (userName: string) => [goingRow(userName), comingRow(userName)];

/** Before the id of an account whose approvals end. */
const DECIDER = "*";
export const deciderRow = (id: string) => DECIDER + id;
export const isDeciderRow = (row: string) => row.startsWith(DECIDER);
export const deciderOf = (row: string) => row.slice(DECIDER.length);
