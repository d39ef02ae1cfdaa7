import type { Client } from "../../api/client.ts";
import type { Enrollment } from "../../api/contract/enrollment.ts";
import { codeCheckOf } from "../../enrollment/confirm/code-check.ts";
import { createConfirm } from "../../enrollment/confirm/create-confirm.ts";
import { fateOfEntry } from "../../enrollment/finished/fate-of-entry.ts";
import { atIntro, type EnrollmentState } from "../../enrollment/machine/enrollment-state.ts";
import { transition } from "../../enrollment/machine/transition.ts";
import type { Send } from "../../enrollment/machine/use-enrollment-machine.ts";
import { attempt, dawdle, orGiveUp, pause } from "./person.ts";
import type { Phone } from "./phone.ts";
import type { Truth } from "./truth.ts";
import type { World } from "./world.ts";

/** Until a setup is over, in minutes. */
const LONG = 17;

interface SetUp {
  /** The client of the one at the wizard: the person, or an agent. */
  readonly client: Client;
  readonly user: { readonly id: string; readonly name: string };
  readonly recreate: boolean;
  readonly caseId?: string;
  /** The phone of the person concerned. */
  readonly phone: Phone;
  readonly world: World;
  readonly truth: Truth;
}

/** The wizard from `Start` to its end, as somebody goes through it who mistypes, dawdles, and leaves. @throws GaveUp */
export async function setUp({ client, user, recreate, caseId, phone, world, truth }: SetUp): Promise<void> {
  const { draw } = world;
  const clumsy = draw.chance(0.1);
  /** Goes on typing what is wrong, and then what is right. */
  const stubborn = draw.chance(0.15);
  let current: EnrollmentState = atIntro;
  const send: Send = (event) => {
    const next = transition(current, event);
    if (next === current) return false;
    current = next;
    return true;
  };
  const stateNow = (): EnrollmentState => current;
  const wrong = () => String(draw.below(1_000_000)).padStart(6, "0");
  const isMistyped = (tries: number) => (stubborn ? tries < 6 : draw.chance(clumsy ? 0.8 : 0.15));
  send({ type: "start" });
  const since = truth.turns.length;
  const enrollment = await orGiveUp(
    client.enableMfa({ userId: user.id, userName: user.name, recreate, caseId: caseId ?? null }),
  );
  send({ type: "enabled", enrollment, replaces: recreate });
  phone.add(enrollment);
  for (const type of ["continue", "wroteDown", "continue"] as const) send({ type });
  /** Whether it was on when the last reading began: a copy of an accept may still arrive behind that. */
  let wasOn: boolean | null = null;
  let isAnswered = false;
  const { submit, checkAgain } = createConfirm({
    userId: user.id,
    replaces: recreate,
    check: codeCheckOf(enrollment),
    send,
    acceptMfa: async (request) => {
      wasOn = null;
      await client.acceptMfa({ ...request, token: enrollment.token });
      isAnswered = true;
    },
    readUser: async (id) => {
      wasOn = await truth.isOn(id, enrollment.secretKey);
      return client.getUser(id);
    },
  });
  for (let tries = 0; tries < 8; tries += 1) {
    await (draw.chance(0.03) ? dawdle(client, LONG) : pause(draw.below(stubborn ? 8_000 : 40_000)));
    // They close the page.
    if (draw.chance(stubborn ? 0.01 : 0.06)) send({ type: "wipe" });
    const now = stateNow();
    if (now.step === "unknown") await checkAgain();
    else if (now.step === "confirm" && now.note.kind === "wait") {
      await pause(61_000);
      send({ type: "waitOver" });
    } else if (now.step === "confirm") await submit(isMistyped(tries) ? wrong() : codeOf(phone, enrollment));
    else break;
    const then = stateNow();
    if (then.step === "confirm" && then.note.kind === "notSwitchedOn" && wasOn !== false)
      await truth.claim("off", user.id, enrollment.secretKey);
  }
  const end = stateNow();
  if (end.step !== "done") return throwAway({ client, user, phone, truth }, enrollment, end);
  if (recreate || isAnswered) await truth.claim("on", user.id, enrollment.secretKey);
  else await truth.claimRead(user.id, enrollment.secretKey, since);
  phone.keepOnly(enrollment.secretKey);
}

function codeOf(phone: Phone, { secretKey }: Enrollment): string {
  return (
    phone
      .entries()
      .find((entry) => entry.secretKey === secretKey)
      ?.codeAt(Date.now()) ?? "000000"
  );
}

/** What the last screen says is dead, which must be so. */
async function throwAway(
  { client, user, phone, truth }: Pick<SetUp, "client" | "user" | "phone" | "truth">,
  { secretKey }: Enrollment,
  state: EnrollmentState,
): Promise<void> {
  if (state.step !== "stopped" || state.reason === "interrupted") return;
  const read = await attempt(client.getUser(user.id));
  const reading =
    "value" in read
      ? { user: read.value, failure: null, loading: false }
      : { user: null, failure: read.failure, loading: false };
  if (fateOfEntry(state, reading) !== "dead") return;
  await truth.claim("dead", user.id, secretKey);
  phone.remove(secretKey);
}
