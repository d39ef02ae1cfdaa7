import { isAdministrator } from "./authenticate.ts";
import { jsonAnswer, RefusalError } from "./http.ts";
import { present } from "./practice-case.ts";
import type { PracticeCase } from "./practice-case.ts";
import type { World } from "./world.ts";

const LOOK_BACK_MS = 72 * 3_600_000;
const ends: Readonly<Record<string, string>> = { checkFailed: "check-failed", impostor: "impostor" };

/**
 * What is known of a person, and what happened around them in 72 hours, newest first.
 * @throws RefusalError user-gone
 */
export function aboutPerson({ clock, users, cases }: World, id: string): Response {
  const user = users.find((one) => one.id === id);
  if (user === undefined) throw new RefusalError("user-gone");
  const since = clock.now() - LOOK_BACK_MS;
  const theirs = cases.filter(({ userId, openedAt }) => userId === id && openedAt > since);
  return jsonAnswer({
    role: user.role,
    privileged: isAdministrator(user),
    mfa: user.factor === null ? "off" : "on",
    failures: theirs.flatMap(failuresOf).sort((a, b) => (a.at < b.at ? 1 : -1)),
    cases: theirs.map((one) => present(clock, one)),
  });
}

/** One failed answer, and an end as one; a gate that stopped has said it already. */
function failuresOf({ checks, state, outcome = "", openedAt, endedAt, openedBy: by }: PracticeCase) {
  const failed = checks.some(({ answer }) => answer === "failed");
  const ended = state === "stopped" ? undefined : ends[outcome];
  return [
    ...(ended === undefined ? [] : [{ kind: ended, at: isoOf(endedAt ?? openedAt), by }]),
    ...(failed ? [{ kind: "check-failed", at: isoOf(openedAt), by }] : []),
  ];
}

function isoOf(at: number): string {
  return new Date(at).toISOString();
}
