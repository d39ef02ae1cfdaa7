// One person of the soak: signs in, sets MFA up, mistypes, signs in with codes, turns it off; and knows what must be true.
import { setTimeout as sleep } from "node:timers/promises";
import { PASSWORD, signInCall } from "../bench-server/client.mjs";
import { codeOf, json } from "../bench-server/operations.mjs";
import { Interrupted } from "./caller.mjs";

const STEP_MS = 30_000;
const grant = (fields) => ({
  method: "POST",
  path: "/api/oauth2/token",
  headers: { "Content-Type": "application/x-www-form-urlencoded" },
  body: new URLSearchParams(fields).toString(),
});

/**
 * `factors` are the states they may be in: one, as acknowledged, or after a call without an answer the two it may have left.
 * A factor is null or a secret with its unused scratch codes.
 */
export function createPerson({ name, id }, send, ledger) {
  const path = `/api/v8.1/users/${id}`;
  let factors = [null];
  let lastStep = 0;
  let token = "";

  const pause = () => sleep(Math.random() * 1_500);
  const call = (what, method, suffix, body, accepted) =>
    send(what, { method, path: path + suffix, ...json(token, body) }, accepted);
  const change = async (after, action) => {
    const before = factors;
    factors = [...before, after];
    await action();
    factors = [after];
  };

  /** A code that was not used yet; waits for the next time step when it must. */
  async function freshCode(secret) {
    while (Math.floor(Date.now() / STEP_MS) <= lastStep) await sleep(500);
    lastStep = Math.floor(Date.now() / STEP_MS);
    return codeOf(secret);
  }

  async function signIn(scratch) {
    const { body } = await send("sign in", signInCall(name, PASSWORD), ["200"]);
    const possible = factors.filter((factor) => (factor !== null) === body.mfa_enabled);
    if (possible.length === 0) ledger.faults.push(`lost: ${name} has MFA ${body.mfa_enabled ? "on" : "off"}`);
    if (!body.mfa_enabled) {
      factors = [null];
      ({ access_token: token } = body);
      return body;
    }
    for (const factor of possible) {
      const code = scratch ? factor.scratch.pop() : await freshCode(factor.secret);
      const fields = { grant_type: "Mfa", mfa_token: body.mfa_token, mfa_code: code };
      const accepted = factor === possible.at(-1) ? ["200"] : ["200", "invalid-grant"];
      const second = await send(scratch ? "scratch code" : "code", grant(fields), accepted);
      if (second.told !== "200") continue;
      factors = [factor];
      ({ access_token: token } = second.body);
      return second.body;
    }
    return null;
  }

  async function readBack() {
    const { body } = await call("read", "GET", "", undefined, ["200"]);
    if (body.mfaEnabled !== (factors[0] !== null))
      ledger.faults.push(`lost: ${name} reads ${body.mfaEnabled}`);
  }

  async function setUp() {
    const recreate = factors[0] !== null;
    const { body } = await call("enable", "POST", "/enableMfa", { recreate }, ["200"]);
    const accept = (code, accepted) =>
      call("accept", "POST", "/acceptMfa", { code, token: body.token }, accepted);
    await pause();
    const right = codeOf(body.secretKey);
    const wrong = String((Number(right) + 500_000) % 1_000_000).padStart(6, "0");
    await accept(wrong, ["code-rejected"]);
    await pause();
    const step = Math.floor(Date.now() / STEP_MS);
    await change({ secret: body.secretKey, scratch: [...body.scratchCodes] }, () =>
      accept(codeOf(body.secretKey), ["204"]),
    );
    lastStep = Math.max(lastStep, step + 1);
  }

  async function cycle(round) {
    const first = await signIn(false);
    await readBack();
    await pause();
    await send("wrong password", signInCall(name, "not the password"), ["invalid-grant"]);
    const refreshed = await send(
      "refresh",
      grant({ grant_type: "Refresh_token", refresh_token: first.refresh_token }),
      ["200"],
    );
    ({ access_token: token } = refreshed.body);
    await pause();
    await setUp();
    await readBack();
    await signIn(true);
    await pause();
    await readBack();
    if (round % 2 === 0) await change(null, () => call("disable", "POST", "/disableMfa", {}, ["204"]));
    await readBack();
  }

  return {
    /** One cycle; what a planned end of a node cut off is found out by the next sign-in. */
    live: async (round) => {
      try {
        await cycle(round);
      } catch (error) {
        if (!(error instanceof Interrupted)) throw error;
        await sleep(1_000);
      }
    },
    /** The last look: everything acknowledged is there. */
    check: async () => {
      await signIn(false);
      await readBack();
    },
  };
}
