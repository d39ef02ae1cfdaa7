import { changed, noAnswer } from "../fixtures/faults.ts";
import type { Fault } from "../fixtures/faults.ts";

/** An answer that a foreign appliance could give to one call, and the sentence that the person reads then. */
export interface HostileAnswer {
  readonly answer: string;
  readonly fault: Fault;
  /** Key of the sentence in `src/locales/en`. */
  readonly says: string;
  /** Where the person stands then, where the flow has more than one place. */
  readonly stand?: "stopped" | "goes" | "password";
}

/** As documented: members, but no type that anybody could know. */
const status =
  (code: number, members: Readonly<Record<string, unknown>> = {}): Fault =>
  () =>
    Promise.resolve(
      Response.json(
        { title: "Error", status: code, detail: "Call 555", ...members },
        { status: code, headers: { "content-type": "application/problem+json" } },
      ),
    );
const json =
  (body: unknown): Fault =>
  () =>
    Promise.resolve(Response.json(body));
const html: Fault = () =>
  Promise.resolve(new Response("<h1>MFA is on</h1>", { headers: { "content-type": "text/html" } }));
const redirect: Fault = () =>
  Promise.resolve(new Response(null, { status: 302, headers: { location: "https://evil.example/" } }));
const cutOff: Fault = () =>
  Promise.resolve(new Response('{"results": [', { headers: { "content-type": "application/json" } }));
const carriedOutThen =
  (after: Fault): Fault =>
  async (request, real) => {
    await real();
    return after(request, real);
  };

const row = (answer: string, fault: Fault, says: string, stand?: HostileAnswer["stand"]): HostileAnswer =>
  stand === undefined ? { answer, fault, says } : { answer, fault, says, stand };

/** By the call that is answered so. */
export const hostileAnswers = {
  "the password at sign-in": [
    row("400 without a type", status(400), "failure.sign-in.wrong"),
    row("401 without a type", status(401), "failure.sign-in.wrong"),
    row("403", status(403), "failure.sign-in.refused"),
    row(
      "400, OAuth says invalid_request",
      status(400, { error: "invalid_request" }),
      "failure.bad-request.sign-in",
    ),
    row("404", status(404), "failure.not-offered.sign-in"),
    row("409", status(409), "failure.bad-request.sign-in"),
    row("500", status(500), "failure.server"),
    row("502", status(502), "failure.busy"),
    row("200 with HTML", html, "failure.upstream-failed"),
    row("a redirect", redirect, "failure.upstream-failed"),
    row("silence", noAnswer, "failure.upstream-timeout"),
    row("200 without tokens", json({ token_type: "bearer" }), "failure.answer.no-sign-in"),
    row("200 with a number for a token", json({ access_token: 7 }), "failure.answer.no-sign-in"),
    row("200 with JSON that is cut off", cutOff, "failure.answer.truncated"),
  ],
  "the code at sign-in": [
    row("400 without a type", status(400), "failure.code-not-taken"),
    row("401 without a type", status(401), "failure.code-not-taken"),
    row("422", status(422), "failure.code-not-taken"),
    row("410", status(410), "failure.challenge-expired", "password"),
    row("500", status(500), "failure.server.challenge"),
    row("200 with HTML", html, "failure.answer.challenge"),
    row("silence", noAnswer, "failure.timeout.challenge"),
    row("200 without tokens", json({}), "failure.answer.challenge"),
  ],
  "the own user in the list": [
    row("403", status(403), "failure.not-allowed.read"),
    row("404 in every version", status(404), "failure.not-offered.version"),
    row("500", status(500), "failure.server.read"),
    row("200 with HTML", html, "failure.upstream-failed"),
    row("200 without results", json({ totalCount: 3 }), "failure.answer.shape"),
    row("200 with a list of nobody", json({ totalCount: 0, results: [] }), "enroll.stopped.user-gone.me"),
    row("200 with JSON that is cut off", cutOff, "failure.answer.truncated"),
  ],
  enableMfa: [
    row("400", status(400), "failure.bad-request"),
    row("403", status(403), "failure.not-allowed", "stopped"),
    row(
      "403 that wants the license accepted",
      status(403, { licenseAgreementAcceptanceRequired: true }),
      "failure.license-agreement",
      "stopped",
    ),
    row("404", status(404), "enroll.stopped.user-gone.me", "stopped"),
    row("405", status(405), "failure.not-offered", "stopped"),
    row("409 while the list says off", status(409), "enroll.ready.contradicted.off"),
    row("410 while the list says off", status(410), "enroll.ready.contradicted.off"),
    row("423 while the list says off", status(423), "enroll.ready.contradicted.off"),
    row("500 after it was done", carriedOutThen(status(500)), "failure.server.enable"),
    row("200 with HTML", html, "failure.upstream-failed"),
    row("silence", noAnswer, "failure.timeout.enable"),
    row(
      "scratchCodes: true",
      changed((all) => ({ ...all, scratchCodes: true })),
      "failure.answer.no-scratch-codes",
    ),
    row(
      "scratch codes with blanks",
      changed((all) => ({ ...all, scratchCodes: ["1234 5678"] })),
      "failure.answer.bad-scratch-codes",
    ),
    row(
      "no token",
      changed((all) => ({ ...all, token: null })),
      "failure.answer.no-token",
    ),
    row(
      "no secret",
      changed((all) => ({ ...all, qrString: null, secretKey: null })),
      "failure.answer.no-secret",
    ),
    row(
      "a secret that is no base32",
      changed((all) => ({ ...all, qrString: null, secretKey: "0189" })),
      "failure.answer.bad-secret",
    ),
    row(
      "two secrets",
      changed((all) => ({ ...all, secretKey: "GEZDGNBVGY3TQOJQGEZDGNBV" })),
      "failure.answer.contradiction",
    ),
  ],
  acceptMfa: [
    row("400 to a right code", status(400), "enroll.refused.current"),
    row("422 to a right code", status(422), "enroll.refused.current"),
    row("404", status(404), "failure.enrollment-expired", "stopped"),
    row("409", status(409), "failure.conflict", "stopped"),
    row("410", status(410), "failure.enrollment-expired", "stopped"),
    row("403", status(403), "failure.not-allowed", "stopped"),
    row("423", status(423), "failure.locked"),
    row("500 before it was done", status(500), "enroll.confirm.not-switched-on"),
    row("500 after it was done", carriedOutThen(status(500)), "enroll.done.text", "goes"),
    row("200 with HTML after it was done", carriedOutThen(html), "enroll.done.text", "goes"),
    row("400 after it was done", carriedOutThen(status(400)), "enroll.done.text", "goes"),
    row("403 after it was done", carriedOutThen(status(403)), "enroll.done.text", "goes"),
    row("429 after it was done", carriedOutThen(status(429)), "enroll.done.text", "goes"),
    row(
      "204 though nothing was done",
      () => Promise.resolve(new Response(null, { status: 204 })),
      "enroll.done.contradiction",
      "goes",
    ),
  ],
  disableMfa: [
    row("400", status(400), "failure.bad-request.turn-off"),
    row("403", status(403), "failure.not-allowed"),
    row("405", status(405), "failure.not-offered"),
    row("409 while it is on", status(409), "consequence.still-on.text", "goes"),
    row("500 before it was done", status(500), "consequence.still-on.text", "goes"),
    row("500 after it was done", carriedOutThen(status(500)), "consequence.done", "goes"),
    row("200 with HTML before it was done", html, "consequence.still-on.text", "goes"),
  ],
  "the end of the session": [
    row("500", status(500), "sign-in.signed-out"),
    row("200 with HTML", html, "sign-in.signed-out"),
    row("silence", noAnswer, "sign-in.signed-out"),
  ],
  "acceptMfa of a new phone, sent again after its answer was lost": [
    row("400 to a right code", status(400), "enroll.confirm.may-count"),
    row("401 to a right code", status(401), "enroll.confirm.may-count"),
    row("409", status(409), "failure.conflict", "stopped"),
    row("410", status(410), "failure.enrollment-expired", "stopped"),
  ],
} as const satisfies Readonly<Record<string, readonly HostileAnswer[]>>;

/** It was done, and nobody hears of it. */
export const lostAfter: Fault = carriedOutThen(status(504));
