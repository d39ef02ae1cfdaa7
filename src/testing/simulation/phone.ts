import { scan } from "../authenticator.ts";
import type { Enrollment } from "../../api/contract/enrollment.ts";

interface Entry {
  readonly secretKey: string;
  readonly codeAt: (at: number) => string;
  readonly scratchCodes: readonly string[];
}

/** An authenticator app, and the paper with the scratch codes beside it. Its owner does to it what the screen says. */
export interface Phone {
  readonly add: (enrollment: Enrollment) => void;
  readonly remove: (secretKey: string) => void;
  /** Everything but this one, which the screen said is on. */
  readonly keepOnly: (secretKey: string) => void;
  readonly lose: () => void;
  /** Until a screen says that another one is on. */
  readonly isLost: () => boolean;
  /** Newest first. */
  readonly entries: () => readonly Entry[];
}

export function createPhone(): Phone {
  let entries: readonly Entry[] = [];
  let lost = false;
  return {
    add: ({ uri, secretKey, scratchCodes }) => {
      entries = [{ secretKey, codeAt: scan(uri).codeAt, scratchCodes }, ...entries];
    },
    remove: (secretKey) => {
      entries = entries.filter((entry) => entry.secretKey !== secretKey);
    },
    keepOnly: (secretKey) => {
      entries = entries.filter((entry) => entry.secretKey === secretKey);
      lost = false;
    },
    lose: () => {
      entries = [];
      lost = true;
    },
    isLost: () => lost,
    entries: () => entries,
  };
}
