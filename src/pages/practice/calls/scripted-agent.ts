import type { Store } from "../../../lib/store.ts";
import type { PracticeRequest } from "../appliance/practice-request.ts";
import type { OtherBrowsers } from "./other-browsers.ts";

const AGENT = "administrator";

/** The telephone of somebody who asks for a new phone. */
export interface HelpDesk {
  /** As their page shows it. */
  readonly number: string;
  /** Whether they have called. */
  readonly called: boolean;
  /** `wrong`: another number than theirs was said. */
  readonly stands: "asked" | "picked" | "setup" | "done" | "wrong";
}

/** The agent whom a learner calls who practises to ask: the same calls as the app makes. @param isOthers not the learner's */
export function createScriptedAgent(
  browsers: OtherBrowsers,
  helpDesk: Store<HelpDesk | null>,
  isOthers: (request: PracticeRequest) => boolean,
) {
  let called: PracticeRequest | undefined;
  const newest = () => browsers.requests.findLast((one) => !isOthers(one));
  const post = (path: string, json: object, headers?: Readonly<Record<string, string>>) =>
    browsers.send(AGENT, path, json, headers);

  function show(): void {
    const request = newest();
    const stands = request === undefined ? null : standsOf(browsers, request);
    helpDesk.set(
      request === undefined || stands === null
        ? null
        : { number: request.number, called: request === called, stands },
    );
  }
  async function help(request: PracticeRequest): Promise<void> {
    const { id, user, ofCase } = request;
    const headers = { "X-Mfa-Request": id };
    const stands = standsOf(browsers, request);
    if (stands === "setup" && request.code?.digits)
      await post(`/v8.1/users/${user.id}/acceptMfa`, {}, headers);
    const agreed = ofCase?.state === "open" || ofCase?.state === "approved";
    if (stands === "picked" && agreed)
      await post(
        `/v8.1/users/${user.id}/enableMfa`,
        { recreate: true },
        { ...headers, "X-Mfa-Case": ofCase.id },
      );
  }
  async function look(): Promise<void> {
    const request = newest();
    if (request !== undefined && request === called) await help(request);
    show();
  }
  return {
    call: () => {
      called = newest();
      show();
    },
    say: async (number: string) => {
      const request = newest();
      if (request === undefined) return;
      const { id, user } = request;
      await post(`/guard/requests/${id}/pick`, { number });
      const about = { userId: user.id, intent: "recreate", ticket: "PRACTICE", way: "byPhone" };
      await post("/guard/cases", { ...about, request: id });
      await look();
    },
    look,
  };
}

function standsOf(browsers: OtherBrowsers, request: PracticeRequest): HelpDesk["stands"] | null {
  const current = browsers.stateOf(request);
  if (current.state !== "ended") return current.state;
  return current.reason === "wrong-number" ? "wrong" : null;
}
