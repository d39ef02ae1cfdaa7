import * as v from "valibot";
import { reader } from "./shown.ts";

const schema = v.object({ tooNew: v.literal(true) });

/** Whether a list of cases says that its reader decides on none yet; apart from the case, which is in the first load. */
export const isTooNew = (json: unknown): boolean => reader(schema)(json) !== null;
