import * as v from "valibot";
import { alarmKinds } from "../../../contract/alarm-kinds.ts";
import { caseSchema } from "./guard-case.ts";
import { changeSchema } from "./last-change.ts";
import { instant, reader, shownText } from "./shown.ts";

const text = v.optional(shownText(200), "");

const schema = v.object({
  role: text,
  mfa: v.fallback(v.picklist(["on", "off", "unknown"]), "unknown"),
  lastChange: v.fallback(v.optional(changeSchema), undefined),
  failures: v.array(v.object({ kind: v.picklist(alarmKinds), at: instant, by: text })),
  cases: v.array(caseSchema),
});

/** What an agent and an approver have to know of a person; failures and cases of 72 hours, newest first. */
export type AboutPerson = v.InferOutput<typeof schema>;

export const decodeAboutPerson = reader(schema);
