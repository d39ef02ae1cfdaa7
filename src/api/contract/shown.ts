import * as v from "valibot";
import { displayText } from "../../lib/display-text.ts";

/** Text of people or servers as screens may show it: cleaned, and capped at so many code points. */
export const shownText = (longest?: number) =>
  v.pipe(
    v.string(),
    v.transform((text) => displayText(text, longest)),
  );

/** ISO 8601, read as epoch milliseconds. */
export const instant = v.pipe(
  v.string(),
  v.transform((time) => Date.parse(time)),
  v.number(),
  v.finite(),
);

/** Reads an answer; null for anything of another shape. */
export function reader<T>(schema: v.GenericSchema<unknown, T>): (json: unknown) => T | null {
  return (json) => {
    const parsed = v.safeParse(schema, json);
    return parsed.success ? parsed.output : null;
  };
}
