import { passwordOf } from "../passwords.ts";
import { tellComparisons } from "./crypto.ts";
import type { Factors } from "./factors.ts";
import type { Guessing } from "./guessing.ts";
import type { Watch } from "./watch-calls.ts";

/** Wrong codes that one setup takes; the last of them ends it. */
const TRIES = 5;

interface Parts {
  readonly guessing: Guessing;
  readonly factors: Factors;
  readonly watch: Watch;
  /** Names of those who have a password. */
  readonly names: readonly string[];
  readonly say: (fault: string) => void;
}

interface Comparison {
  readonly typed: string;
  readonly secret: string;
  isRight: boolean;
}

/** Counts each password and code that a server compares: against the limits, and a code against the tries of its setup. */
export function watchComparisons({ guessing, factors, watch, names, say }: Parts): void {
  const wrongTries = new Map<string, number>();

  function compared(step: "password" | "code", text: string, isRight: boolean): void {
    const fault = guessing.compared(step, text, isRight);
    if (fault !== null) say(`more guesses were looked at than the limits let through: ${fault}`);
  }

  function codeCompared({ typed, secret, isRight }: Comparison): void {
    compared("code", typed, isRight);
    // The tries of a setup end with it; after that its secret is a phone's.
    if (factors.isSecretOn(secret)) return;
    const before = wrongTries.get(secret) ?? 0;
    if (!isRight) wrongTries.set(secret, before + 1);
    if (before >= TRIES) say("one enrollment took more wrong codes than five");
  }

  watch.onHash = (text) =>
    compared(
      "password",
      text,
      names.some((name) => passwordOf(name) === text),
    );

  /** A code is compared with those of three steps, one right after the other. */
  let current: Comparison | null = null;
  const finish = () => {
    const one = current;
    current = null;
    if (one !== null) codeCompared(one);
  };
  tellComparisons((typed, secret, isRight) => {
    if (current?.typed === typed && current.secret === secret) {
      current.isRight ||= isRight;
      return;
    }
    finish();
    current = { typed, secret, isRight };
    queueMicrotask(finish);
  });
}
