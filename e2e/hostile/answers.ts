import { changed, noAnswer, type Fault } from "../fixtures/faults.ts";

/** An answer that a foreign appliance could give to one call, and the sentence that the person reads then. */
export interface HostileAnswer {
  readonly answer: string;
  readonly fault: Fault;
  /** Key of the sentence in `src/locales/en`. */
  readonly says: string;
  /** Where the person stands then, where the flow has more than one place. */
  readonly stand?: "stopped" | "goes";
}

/** As documented: members, but no type that anybody could know. */
const status =
  (code: number): Fault =>
  () =>
    Promise.resolve(
      Response.json(
        { title: "Error", status: code, detail: "Call 555" },
        { status: code, headers: { "content-type": "application/problem+json" } },
      ),
    );
const html: Fault = () =>
  Promise.resolve(new Response("<h1>MFA is on</h1>", { headers: { "content-type": "text/html" } }));
const redirect: Fault = () =>
  Promise.resolve(new Response(null, { status: 302, headers: { location: "https://evil.example/" } }));
const carriedOutThen =
  (after: Fault): Fault =>
  async (request, real) => {
    await real();
    return after(request, real);
  };

const row = (answer: string, fault: Fault, says: string, stand?: HostileAnswer["stand"]): HostileAnswer =>
  stand === undefined ? { answer, fault, says } : { answer, fault, says, stand };

/** By the call that is answered so: what the gateway hands on as it is, and what it answers itself. Every status is in the cells of the app. */
export const hostileAnswers = {
  "the password at sign-in": [
    row("400 without a type", status(400), "failure.sign-in.wrong"),
    row("a redirect", redirect, "failure.upstream-failed"),
    row("silence", noAnswer, "failure.upstream-timeout"),
  ],
  enableMfa: [
    row("403", status(403), "failure.not-allowed", "stopped"),
    row("200 with HTML", html, "failure.upstream-failed"),
    row(
      "two secrets",
      changed((all) => ({ ...all, secretKey: "GEZDGNBVGY3TQOJQGEZDGNBV" })),
      "failure.answer.contradiction",
    ),
  ],
  acceptMfa: [
    row("400 to a right code", status(400), "enroll.refused.current"),
    row("410", status(410), "failure.enrollment-expired", "stopped"),
    row("500 before it was done", status(500), "enroll.confirm.not-switched-on"),
    row("200 with HTML after it was done", carriedOutThen(html), "enroll.done.text", "goes"),
    row("400 after it was done", carriedOutThen(status(400)), "enroll.done.text", "goes"),
  ],
  disableMfa: [
    row("403", status(403), "failure.not-allowed"),
    row("200 with HTML before it was done", html, "consequence.still-on.text", "goes"),
    row("500 after it was done", carriedOutThen(status(500)), "consequence.done", "goes"),
  ],
  "acceptMfa of a new phone, sent again after its answer was lost": [
    row("400 to a right code", status(400), "enroll.confirm.may-count"),
  ],
} as const satisfies Readonly<Record<string, readonly HostileAnswer[]>>;

/** It was done, and nobody hears of it. */
export const lostAfter: Fault = carriedOutThen(status(504));
