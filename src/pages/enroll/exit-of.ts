import type { Subject } from "../../paths.ts";
import { paths } from "../../paths.ts";

/** Where the wizard's ways out lead: to oneself, or to the list one came from. */
export function exitOf(subject: Subject): string {
  return subject.kind === "me" ? paths.account() : paths.users();
}
