import type { PracticeCase } from "./practice-case.ts";
import type { PracticeRequest } from "./practice-request.ts";
import type { PracticeQueue } from "./queues-endpoint.ts";
import { hexText, newScratchCodes, newSecretKey } from "./random.ts";

/** The time of the practice appliance, epoch milliseconds. */
export interface ApplianceClock {
  readonly now: () => number;
}

/** Everything the practice appliance knows. It lives in the page and dies with it. */
export interface World {
  readonly clock: ApplianceClock;
  readonly users: readonly PracticeUser[];
  readonly accessTokens: Map<string, IssuedToken>;
  readonly refreshTokens: Map<string, IssuedToken>;
  readonly challenges: Map<string, Challenge>;
  /** Newest first. */
  readonly cases: PracticeCase[];
  readonly queues: PracticeQueue[];
  readonly requests: PracticeRequest[];
  /** Tokens of ended enrollments, to say why they ended. */
  readonly ended: Map<string, { readonly user: PracticeUser; readonly reason: EndReason }>;
}

export type EndReason =
  | "enrollment-finished"
  | "enrollment-superseded"
  | "enrollment-expired"
  | "enrollment-exhausted";

export interface Session {
  readonly id: string;
  readonly user: PracticeUser;
  /** When the person last proved who they are; a refresh does not move it. */
  readonly authTime: number;
}

export interface IssuedToken {
  readonly session: Session;
  readonly expiresAt: number;
  used: boolean;
}

interface Challenge {
  readonly user: PracticeUser;
  readonly expiresAt: number;
}

/** A made-up person before anything has happened to them. */
export interface Seed {
  readonly name: string;
  /** In the language that the reader has when it is asked for. */
  readonly description: () => string;
  readonly role: string;
  /** Null for a user of an identity provider, who cannot sign in here. */
  readonly password: string | null;
  readonly mfa: "on" | "off";
}

/** A made-up person. The object is the record: handlers change it in one synchronous stretch, so nothing is half done. */
export interface PracticeUser extends Omit<Seed, "mfa"> {
  readonly id: string;
  readonly uuid: string;
  readonly isDefault: boolean;
  factor: Factor | null;
  pending: Pending | null;
  /** Wrong second factors in a row, and until when the next one waits. */
  secondFactorFailures: number;
  nextTryAt: number;
}

/** The live factor of a user. */
interface Factor {
  readonly secretKey: string;
  readonly scratchCodes: readonly ScratchCode[];
  /** When it was set up, epoch milliseconds. */
  readonly since: number;
  /** The newest time step that was consumed (RFC 6238 §5.2). */
  lastStep: number;
}

export interface ScratchCode {
  readonly code: string;
  used: boolean;
}

/** An enrollment that nothing depends on yet (pending is not active). */
export interface Pending {
  readonly secretKey: string;
  readonly scratchCodes: readonly string[];
  readonly token: string;
  readonly startedAt: number;
  expiresAt: number;
  wrongCodes: number;
}

export interface WorldParts {
  readonly clock: ApplianceClock;
  readonly seeds: readonly Seed[];
}

/** The host name that authenticator apps show: nobody takes such an entry for a real one. */
export const practiceIssuer = "practice-appliance";

const FIRST_ID = 1000;
/** People who have MFA from the start have had it for a while. */
const EARLIER_MS = 90 * 86_400_000;

/** A world in which nothing has happened yet; the first of its people is the appliance's default user. */
export function createWorld({ clock, seeds }: WorldParts): World {
  const users = seeds.map(({ mfa, ...person }, index) => ({
    ...person,
    id: String(FIRST_ID + index),
    uuid: hexText(16).replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12})$/u, "$1-$2-4$3-a$4-$5"),
    isDefault: index === 0,
    factor: mfa === "off" ? null : newFactor(clock.now() - EARLIER_MS),
    pending: null,
    secondFactorFailures: 0,
    nextTryAt: 0,
  }));
  const tokens = { accessTokens: new Map(), refreshTokens: new Map(), challenges: new Map() };
  const lists = { cases: [], queues: [], requests: [] };
  return { clock, users, ...tokens, ...lists, ended: new Map() };
}

function newFactor(since: number): Factor {
  const scratchCodes = newScratchCodes().map((code) => ({ code, used: false }));
  return { secretKey: newSecretKey(), scratchCodes, since, lastStep: 0 };
}
