import { plainText, type Text } from "../../../i18n/english.ts";
import { assertNever } from "../../../lib/assert-never.ts";
import type { ApplianceClock } from "../appliance/world.ts";
import { createPhone } from "../phone/create-phone.ts";
import { codeAt } from "../phone/use-phone-codes.ts";
import type { Caller } from "./callers.ts";

/** What the agent can ask a caller to do. */
export const requests = ["app", "key", "codes", "code", "clock"] as const;

export type Request = (typeof requests)[number];

const SLOW_MINUTES = -3;

export type CallersHands = ReturnType<typeof createCallersHands>;

/** A caller with a phone, who hears and does what the agent says. @param key what the agent can read out now; null for nothing */
export function createCallersHands({ trouble }: Caller, clock: ApplianceClock, key: () => string | null) {
  const phone = createPhone([]);
  if (trouble === "slow-clock") phone.setClock(SLOW_MINUTES);
  let heard: "never" | "once" | "again" = "never";

  function enterKey(): Text {
    const read = key();
    if (read === null) return plainText("practice.hands.nothing");
    for (const { id } of phone.state.get().entries) phone.remove(id);
    heard = heard === "never" ? "once" : "again";
    phone.typeKey(trouble === "mistyped-key" && heard === "once" ? mistyped(read) : read, "MFA");
    return plainText(heard === "once" ? "practice.hands.key" : "practice.hands.key.again");
  }
  async function readCode(): Promise<Text> {
    const { entries, clockMinutes } = phone.state.get();
    const [entry] = entries;
    if (entry === undefined) return plainText("practice.hands.no-code");
    const { code } = await codeAt(entry, clock.now() + clockMinutes * 60_000);
    return { key: "practice.hands.code", args: { code: `${code.slice(0, 3)} ${code.slice(3)}` } };
  }
  function checkClock(): Text {
    if (phone.state.get().clockMinutes === 0) return plainText("practice.hands.clock");
    phone.setClock(0);
    return plainText("practice.hands.clock.mended");
  }
  return {
    /** What the caller answers. */
    answer: async (request: Request) => {
      switch (request) {
        case "app":
          return plainText("practice.hands.app");
        case "key":
          return enterKey();
        case "codes":
          return plainText(key() === null ? "practice.hands.nothing" : "practice.hands.codes");
        case "code":
          return readCode();
        case "clock":
          return checkClock();
        default:
          return assertNever(request);
      }
    },
  };
}

/** One letter is another one: the app takes the key, and its codes are wrong. */
function mistyped(key: string): string {
  const at = 5;
  return `${key.slice(0, at)}${key.charAt(at) === "B" ? "D" : "B"}${key.slice(at + 1)}`;
}
