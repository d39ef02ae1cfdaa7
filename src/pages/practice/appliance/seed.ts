import type { ApplianceRandom } from "./appliance-random.ts";
import type { PracticeUser } from "./practice-user.ts";
import { hexText, newScratchCodes, newSecretKey } from "./random-text.ts";

/** A made-up person before anything happened to him. */
export interface Seed {
  readonly name: string;
  /** In the language that the reader has when it is asked for. */
  readonly description: () => string;
  readonly role: string;
  readonly password: string | null;
  readonly mfa: "on" | "off";
}

const FIRST_ID = 1000;

/** Makes the people of a practice appliance; the first one is the appliance's default user. */
export function seedUsers(seeds: readonly Seed[], random: ApplianceRandom): PracticeUser[] {
  return seeds.map(({ name, description, role, password, mfa }, index) => ({
    id: String(FIRST_ID + index),
    uuid: hexText(random, 16).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/u, "$1-$2-4$3-a$4-$5"),
    name,
    description,
    role,
    isDefault: index === 0,
    password,
    factor: mfa === "off" ? null : newFactor(random),
    pending: null,
    starts: [],
    secondFactorFailures: 0,
    nextTryAt: 0,
  }));
}

function newFactor(random: ApplianceRandom): PracticeUser["factor"] {
  const scratchCodes = newScratchCodes(random).map((code) => ({ code, used: false }));
  return { secretKey: newSecretKey(random), scratchCodes, lastStep: 0 };
}
