import { TEST_ADMIN_PASSWORD, TEST_DEMO_PASSWORD } from "../appliance/testing/create-test-appliance.ts";
import type { TestEnrollment } from "../appliance/testing/enroll.ts";

/** What the people of a run have in hand, the newest first: everything that an answer gave them, also what is spent. */
export interface Seen {
  readonly accessTokens: { readonly token: string; readonly user: number }[];
  readonly refreshTokens: string[];
  readonly challenges: string[];
  readonly enrollments: (TestEnrollment & { readonly user: number })[];
  readonly passwords: Map<string, string>;
  /** What must never be in an answer again. */
  readonly secrets: string[];
}

/** In the order of their ids, from 1000 on. The last one has to be made first. */
export const userNames = [
  "administrator",
  "olivia",
  "ravi",
  "rita",
  "ada",
  "grace",
  "ines",
  "nadia",
] as const;

export function nothingSeen(): Seen {
  const passwords = userNames.map((name): [string, string] => [
    name,
    name === "administrator" ? TEST_ADMIN_PASSWORD : TEST_DEMO_PASSWORD,
  ]);
  return {
    accessTokens: [],
    refreshTokens: [],
    challenges: [],
    enrollments: [],
    passwords: new Map(passwords),
    secrets: [],
  };
}

/** Takes from an answer what its client keeps. @param path of the call */
export function keep(seen: Seen, path: string, body: Readonly<Record<string, unknown>>): void {
  const texts = (name: string): string[] => {
    const member = body[name];
    return typeof member === "string" ? [member] : [];
  };
  const signedIn = userNames.findIndex((name) => name === body["username"]);
  seen.accessTokens.unshift(...texts("access_token").map((token) => ({ token, user: signedIn })));
  seen.refreshTokens.unshift(...texts("refresh_token"));
  seen.challenges.unshift(...texts("mfa_token"));
  const [token] = texts("token");
  const [secretKey] = texts("secretKey");
  const codes = body["scratchCodes"];
  const scratchCodes = Array.isArray(codes) ? codes.map(String) : [];
  const user = Number(/\/users\/(\d+)/.exec(path)?.[1]) - 1_000;
  if (token !== undefined && secretKey !== undefined)
    seen.enrollments.unshift({ token, secretKey, scratchCodes, user });
  const fresh = ["access_token", "refresh_token", "mfa_token", "token", "secretKey"].flatMap(texts);
  seen.secrets.push(...fresh, ...scratchCodes);
}
