import { isAdministrator } from "./authenticate.ts";
import { jsonAnswer, RefusalError } from "./http.ts";
import { present, type PracticeCase } from "./practice-case.ts";
import type { PracticeUser, World } from "./world.ts";

const LOOK_BACK_MS = 72 * 3_600_000;
/** Of requests; other ends are those of their cases. */
const requestEnds: ReadonlySet<string> = new Set(["wrong-number", "not-me"]);
const ends: Readonly<Record<string, string>> = { checkFailed: "check-failed", impostor: "impostor" };

/** What is known of a person, and what happened around them in 72 hours, newest first. */
export function aboutPerson(world: World, id: string): Response {
  const { clock, users, cases } = world;
  const user = users.find((one) => one.id === id);
  if (user === undefined) throw new RefusalError("user-gone");
  return jsonAnswer({
    role: user.role,
    privileged: isAdministrator(user),
    mfa: user.factor === null ? "off" : "on",
    failures: failuresAbout(world, user),
    cases: recent(world, cases, id).map((one) => present(clock, one)),
  });
}

function recent({ clock }: World, cases: readonly PracticeCase[], id: string): readonly PracticeCase[] {
  const since = clock.now() - LOOK_BACK_MS;
  return cases.filter(({ userId, openedAt }) => userId === id && openedAt > since);
}

/** What makes a second person necessary for 72 hours, newest first. */
export function failuresAbout(world: World, user: PracticeUser) {
  const ended = world.requests.flatMap(({ user: whose, kept, askedAt, pickedBy: by = "" }) =>
    whose === user && kept.state === "ended" && requestEnds.has(kept.reason)
      ? [{ kind: kept.reason, at: isoOf(askedAt), by }]
      : [],
  );
  const failed = recent(world, world.cases, user.id).flatMap(failuresOf);
  return [...failed, ...ended].sort((a, b) => (a.at < b.at ? 1 : -1));
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
