import * as v from "valibot";
import { foldedText } from "../store/findable-text.ts";

/** No U+0000 and no half of a surrogate pair: see `descriptionSchema` of the appliance. */
export const plainText = (longest: number) =>
  v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(longest),
    v.check((text) => !/[\0\p{Surrogate}]/u.test(text)),
  );

const answer = v.picklist(["passed", "failed", "notAsked"]);

const checkSchema = v.object({ name: v.pipe(plainText(200), v.minLength(1)), answer });

/** What was taken once stays readable. */
export const recordedCheckSchema = v.object({ name: v.string(), answer });

/** One that was both passed and failed says nothing. */
export const checksSchema = v.pipe(
  v.array(checkSchema),
  v.maxLength(20),
  v.check(
    (checks) => checks.every((one) => checks.every((other) => agree(one.name, one.answer, other))),
    "A check has two answers.",
  ),
);

function agree(name: string, given: string, other: { readonly name: string; readonly answer: string }) {
  return given === other.answer || foldedText(name) !== foldedText(other.name);
}

type Check = v.InferOutput<typeof recordedCheckSchema>;

/** The answers of a gate as the store keeps them. */
export function checksOf(text: string): readonly Check[] {
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), v.array(recordedCheckSchema)), text);
  return parsed.success ? parsed.output : [];
}
