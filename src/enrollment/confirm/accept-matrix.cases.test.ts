import { describe, expect, it } from "vitest";
import type { Enrollment } from "../../api/contract/enrollment.ts";
import type { User } from "../../api/contract/user.ts";
import { scan } from "../../testing/authenticator.ts";
import type { Fault } from "../../testing/faulty-answer.ts";
import { holdTime } from "../../testing/hold-time.ts";
import { startClient, type ClientScene } from "../../testing/start-client.ts";
import { fateOfEntry } from "../finished/fate-of-entry.ts";
import type { EnrollmentEvent } from "../machine/enrollment-event.ts";
import { atIntro, type EnrollmentState, type HandOverWay } from "../machine/enrollment-state.ts";
import { transition } from "../machine/transition.ts";
import { codeCheckOf } from "./code-check.ts";
import { createConfirm } from "./create-confirm.ts";
import { colleague } from "../../testing/colleague.ts";

interface Way {
  readonly actor: "olivia" | "administrator";
  readonly way: HandOverWay | null;
  /** An old phone is on. */
  readonly replaces: boolean;
}

const ways: Readonly<Record<string, Way>> = {
  "one's own": { actor: "olivia", way: null, replaces: false },
  "one's own new phone": { actor: "olivia", way: null, replaces: true },
  "a call for a new phone": { actor: "administrator", way: "phone", replaces: true },
};

const statuses = [400, 401, 403, 404, 409, 410, 422, 423, 429, 500, 502, 503, 504] as const;

interface Answer {
  readonly name: string;
  readonly committed: boolean;
  readonly fault: Fault;
}

const answers: readonly Answer[] = [
  ...statuses.flatMap((status): Answer[] => [
    { name: String(status), committed: false, fault: { kind: "status", status } },
    { name: String(status), committed: true, fault: { kind: "status-after", status } },
  ]),
  { name: "no answer", committed: false, fault: { kind: "unreachable" } },
  { name: "no answer", committed: true, fault: { kind: "lost-after" } },
  { name: "HTML", committed: false, fault: { kind: "html" } },
  { name: "HTML", committed: true, fault: { kind: "html-after" } },
];

const cells = Object.entries(ways).flatMap(([who, way]) =>
  answers.map((answer) => ({ ...answer, who, way, did: answer.committed ? "committed" : "not committed" })),
);

interface Met {
  readonly state: EnrollmentState;
  /** As the appliance has it afterwards. */
  readonly user: User;
}

/** The right code is sent, and meets this answer. */
async function meet({ fault, way }: Pick<(typeof cells)[number], "fault" | "way">): Promise<Met> {
  const scene = await startClient();
  holdTime(scene);
  const { client, clock, faulty } = scene;
  const { id: userId } = await olivia(scene);
  await scene.signIn(way.actor);
  const enable = async (recreate: boolean) => {
    const enrollment = await client.enableMfa({ userId, userName: "olivia", recreate });
    return { enrollment, code: scan(enrollment.uri).codeAt(clock.now()) };
  };
  if (way.replaces) {
    const old = await enable(false);
    await client.acceptMfa({ userId, code: old.code, token: old.enrollment.token });
  }
  const { enrollment, code } = await enable(way.replaces);
  let state: EnrollmentState = atIntro;
  const send = (event: EnrollmentEvent): boolean => {
    const before = state;
    state = transition(state, event);
    return state !== before;
  };
  for (const event of toConfirm(enrollment, way)) send(event);
  faulty.inject("acceptMfa", fault, 1);
  const { submit } = createConfirm({
    userId,
    replaces: way.replaces,
    check: codeCheckOf(enrollment),
    send,
    acceptMfa: (request) => client.acceptMfa({ ...request, token: enrollment.token }),
    readUser: (id) => client.getUser(id),
  });
  await submit(code);
  return { state, user: await client.getUser(userId) };
}

async function olivia({ openTab }: ClientScene): Promise<User> {
  const tab = await colleague({ openTab }, "olivia");
  return tab.findOwnUser();
}

function toConfirm(enrollment: Enrollment, { way, replaces }: Way): readonly EnrollmentEvent[] {
  return [
    { type: "start" },
    { type: "enabled", enrollment, replaces },
    ...(way === null ? [] : [{ type: "handOver", way } as const]),
    { type: "continue" },
    { type: "wroteDown" },
    { type: "continue" },
  ];
}

/** What the person is told at the end, alone or with help. */
function toldBy(state: EnrollmentState, user: User): "done" | "delete" | "keep" | "next code" | "nothing" {
  if (state.step === "done") return "done";
  if (state.step === "confirm") return "next code";
  if (state.step !== "stopped") return "nothing";
  return fateOfEntry(state, { user, failure: null, loading: false }) === "dead" ? "delete" : "keep";
}

describe("a right code", () => {
  it.each(cells)(
    "$did, answered $name, of $who: nothing untrue is told",
    async ({ committed, way, fault }) => {
      const { state, user } = await meet({ way, fault });
      expect(user.mfa).toBe(committed || way.replaces ? "on" : "off");
      const told = toldBy(state, user);
      if (way.replaces) expect(["keep", "next code"]).toContain(told);
      else expect(committed ? ["done", "keep"] : ["delete", "next code"]).toContain(told);
      // While nobody can tell, no answer may be forgotten.
      if (way.replaces && "held" in state) expect(state.held.outcomeUnknown).toBe(true);
    },
  );
});
