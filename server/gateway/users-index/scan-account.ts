import { readFileSync, statSync } from "node:fs";
import type { Logger } from "pino";
import * as v from "valibot";
import type { Product } from "../../../contract/product.ts";
import type { Clock } from "../../http/clock.ts";
import { targetOf } from "../allow-list.ts";
import type { Reader } from "../guard/appliance-users.ts";
import { jsonOf } from "../guard/guarded-call.ts";
import type { Upstream } from "../upstream.ts";
import { SCAN_EVERY_MS, type UsersIndex } from "./users-index.ts";

/** An account of the operator's, on which the list is read. */
export type ScanAccount = v.InferOutput<typeof accountSchema>;

const text = v.pipe(v.string(), v.minLength(1));
const accountSchema = v.strictObject({ name: text, password: text });

/** Reads the file of the account. @throws Error with what is wrong, never with what stands in it */
export function readScanAccount(path: string): ScanAccount {
  const mode = statSync(path).mode & 0o777;
  if (process.platform !== "win32" && (mode & 0o077) !== 0)
    throw new Error("can be read by other users of this machine: chmod 600 it.");
  const parsed = v.safeParse(v.pipe(v.string(), v.parseJson(), accountSchema), readFileSync(path, "utf8"));
  if (parsed.success) return parsed.output;
  throw new Error('is no account: it must be JSON such as {"name": "mfa-reader", "password": "…"}.');
}

interface AccountScanParts {
  readonly send: Upstream;
  readonly product: Product;
  readonly index: UsersIndex;
  readonly clock: Clock;
  readonly log: Logger;
}

const tokenSchema = v.object({ access_token: text });

const accepted = (product: Product) => ({ accept: "application/json", ...product.headers });

/** Signs the account in at the appliance; null where that takes a code, or is refused. @throws UpstreamError */
export async function signInOn(
  send: Upstream,
  product: Product,
  { name: username, password }: ScanAccount,
): Promise<Reader | null> {
  const body = Buffer.from(
    new URLSearchParams({ grant_type: product.grants.signIn, username, password }).toString(),
  );
  const headers = {
    ...accepted(product),
    "content-type": "application/x-www-form-urlencoded",
    "content-length": String(body.byteLength),
  };
  const answer = await send({
    method: product.calls.token.method,
    target: targetOf(product, "token", ""),
    headers,
    body,
  });
  const token = v.safeParse(tokenSchema, jsonOf(answer.body));
  return answer.status === 200 && token.success
    ? { authorization: `Bearer ${token.output.access_token}` }
    : null;
}

/** Ends what `signInOn` began. @throws UpstreamError */
export async function signOutOf(send: Upstream, product: Product, reader: Reader): Promise<void> {
  await send({
    method: product.calls.signOut.method,
    target: targetOf(product, "signOut", ""),
    headers: { ...accepted(product), authorization: reader.authorization },
    body: null,
  });
}

/** Has the list read on the account when it is time, however often it is called. A sign-in that fails waits as long. */
export function createAccountScan(parts: AccountScanParts, account: ScanAccount) {
  const { send, product, index, clock, log } = parts;
  let nextTry = 0;
  const warn = (about: object, words: string) =>
    log.warn({ event: "guard.account-failed", ...about }, `GUARD_ACCOUNT_FILE: ${words}`);

  return async (): Promise<void> => {
    const now = clock.now();
    if (now < nextTry || (await index.completedAt()) > now - SCAN_EVERY_MS) return;
    nextTry = now + SCAN_EVERY_MS;
    const reader = await signInOn(send, product, account);
    if (reader === null) return warn({}, "the appliance doesn't sign this account in without a code");
    const end = await index.scan(reader);
    await signOutOf(send, product, reader);
    if (end === "alone" || end === "refused")
      warn({ end }, "the appliance doesn't list the users to this account: it needs a role that may");
    // Somebody else's scan may be under way: looked at again in a minute.
    if (end === "stopped") nextTry = now;
  };
}
