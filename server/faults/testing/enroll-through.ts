import { oracleCode } from "../../appliance/testing/oracle-code.ts";
import type { Answer, TestClient } from "../../appliance/testing/test-client.ts";
import { textMember, textsMember } from "../../appliance/testing/text-member.ts";

/** What a client remembers of its enrollment. */
export interface EnrollmentLog {
  readonly id: string;
  readonly secretKey: string;
  readonly scratchCodes: readonly string[];
  readonly code: string;
  /** Accepts that were answered 204. */
  readonly acknowledged: number;
}

const MOST_TRIES = 200;

/**
 * Enrolls as the app does, through nodes that come and go: a call that breaks is read back before anything is sent
 * again, and a code is never sent twice.
 */
export async function enrollThrough(
  node: () => TestClient,
  token: string,
  id: string,
): Promise<EnrollmentLog> {
  const path = `/api/v8.1/users/${id}`;
  const send = (method: string, to: string, json?: unknown): Promise<Answer | null> =>
    node()
      .withToken(token)
      .send(method, to, json === undefined ? {} : { json })
      .catch(() => null);
  for (let tries = 0; tries < MOST_TRIES; tries += 1) {
    const started = await send("POST", `${path}/enableMfa`, {});
    if (started?.status !== 200) {
      await pause();
      continue;
    }
    const secretKey = textMember(started, "secretKey");
    const code = oracleCode(secretKey, Date.now());
    const accepted = await send("POST", `${path}/acceptMfa`, { code, token: textMember(started, "token") });
    const scratchCodes = textsMember(started, "scratchCodes");
    const log = { id, secretKey, scratchCodes, code, acknowledged: accepted?.status === 204 ? 1 : 0 };
    if (log.acknowledged === 1) return log;
    let state = await send("GET", path);
    for (; state?.status !== 200; state = await send("GET", path)) await pause();
    if (state.body["mfaEnabled"] === true) return log;
  }
  throw new Error(`user ${id} could not be enrolled`);
}

const pause = () => new Promise((resolve) => setTimeout(resolve, 50));
