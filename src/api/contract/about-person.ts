import * as v from "valibot";
import { alarmKinds } from "../../../contract/alarm-kinds.ts";
import { displayText } from "../../lib/display-text.ts";
import { caseSchema } from "./guard-case.ts";
import { changeSchema } from "./last-change.ts";

const text = v.pipe(
  v.string(),
  v.transform((value) => displayText(value, 200)),
);
const failure = v.object({
  kind: v.picklist(alarmKinds),
  at: v.pipe(
    v.string(),
    v.transform((value) => Date.parse(value)),
    v.number(),
    v.check((value) => Number.isFinite(value)),
  ),
  by: v.optional(text, ""),
});

const schema = v.object({
  role: v.optional(text, ""),
  mfa: v.fallback(v.picklist(["on", "off", "unknown"]), "unknown"),
  lastChange: v.fallback(v.optional(changeSchema), undefined),
  failures: v.array(failure),
  cases: v.array(caseSchema),
});

/** What an agent and an approver have to know of a person; failures and cases of 72 hours, newest first. */
export type AboutPerson = v.InferOutput<typeof schema>;

/** @returns null for anything of another shape */
export function decodeAboutPerson(json: unknown): AboutPerson | null {
  const parsed = v.safeParse(schema, json);
  return parsed.success ? parsed.output : null;
}
