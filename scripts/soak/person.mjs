// One person of the soak: signs in, sets MFA up, mistypes, signs in with codes, turns it off; and knows what must be true.
import { setTimeout as sleep } from "node:timers/promises";
import { PASSWORD, signInCall } from "../bench-server/client.mjs";
import { codeOf, json } from "../bench-server/operations.mjs";

const STEP_MS = 30_000;
const stepNow = () => Math.floor(Date.now() / STEP_MS);
const grant = (fields) => ({
  method: "POST",
  path: "/api/oauth2/token",
  headers: { "Content-Type": "application/x-www-form-urlencoded" },
  body: new URLSearchParams(fields).toString(),
});

/** @param send makes a call, and fails on another answer than the one that is planned */
export function createPerson({ name, id }, send) {
  const path = `/api/v8.1/users/${id}`;
  /** A secret with its unused scratch codes; null without MFA. */
  let factor = null;
  let lastStep = 0;
  let token = "";

  const pause = () => sleep(Math.random() * 1_500);
  const call = (what, method, suffix, body, planned) =>
    send(what, { method, path: path + suffix, ...json(token, body) }, planned);

  /** A code that was not used yet; waits for the next time step when it must. */
  async function freshCode() {
    while (stepNow() <= lastStep) await sleep(500);
    lastStep = stepNow();
    return codeOf(factor.secret);
  }

  async function signIn(scratch) {
    let signedIn = await send("sign in", signInCall(name, PASSWORD), "200");
    if (signedIn.mfa_enabled !== (factor !== null)) throw new Error(`lost: what ${name} was told of MFA`);
    if (factor !== null) {
      const code = scratch ? factor.scratch.pop() : await freshCode();
      const fields = { grant_type: "Mfa", mfa_token: signedIn.mfa_token, mfa_code: code };
      signedIn = await send(scratch ? "scratch code" : "code", grant(fields), "200");
    }
    token = signedIn.access_token;
    return signedIn;
  }

  async function readBack() {
    const { mfaEnabled } = await call("read", "GET", "", undefined, "200");
    if (mfaEnabled !== (factor !== null)) throw new Error(`lost: ${name} reads ${mfaEnabled}`);
  }

  async function setUp() {
    const recreate = factor !== null;
    const enrollment = await call("enable", "POST", "/enableMfa", { recreate }, "200");
    const accept = (code, planned) =>
      call("accept", "POST", "/acceptMfa", { code, token: enrollment.token }, planned);
    await pause();
    const right = codeOf(enrollment.secretKey);
    await accept(String((Number(right) + 500_000) % 1_000_000).padStart(6, "0"), "code-rejected");
    await pause();
    lastStep = Math.max(lastStep, stepNow() + 1);
    await accept(codeOf(enrollment.secretKey), "204");
    factor = { secret: enrollment.secretKey, scratch: [...enrollment.scratchCodes] };
  }

  return {
    /** One cycle. */
    live: async (round) => {
      const { refresh_token } = await signIn(false);
      await readBack();
      await pause();
      await send("wrong password", signInCall(name, "not the password"), "invalid-grant");
      const refreshed = await send("refresh", grant({ grant_type: "Refresh_token", refresh_token }), "200");
      token = refreshed.access_token;
      await pause();
      await setUp();
      await readBack();
      await signIn(true);
      await pause();
      await readBack();
      if (round % 2 === 0) {
        await call("disable", "POST", "/disableMfa", {}, "204");
        factor = null;
      }
      await readBack();
    },
    /** The last look: everything acknowledged is there. */
    check: async () => {
      await signIn(false);
      await readBack();
    },
  };
}
