import { handleRequest } from "../appliance/handle-request.ts";
import { stateIn, type PracticeRequest } from "../appliance/practice-request.ts";
import { newChallenge, signedInElsewhere } from "../appliance/token-endpoint.ts";
import { apiBase } from "../appliance/version.ts";
import type { World } from "../appliance/world.ts";

export type OtherBrowsers = ReturnType<typeof otherBrowsers>;

/** What others see and call at the same appliance, from browsers that aren't the learner's. */
export function otherBrowsers(world: World) {
  const named = (userName: string) => world.users.find(({ name }) => name === userName);
  return {
    cases: world.cases,
    requests: world.requests,
    stateOf: (request: PracticeRequest) => stateIn(world, request),
    /** The key that the browser shows that asked, while digits are awaited; null for none. */
    setupOf: ({ user, setup, code }: PracticeRequest) =>
      setup !== undefined && user.pending?.token === setup.token && !code?.digits ? user.pending : null,
    /** Somebody proves their password, and is asked for a code: the token of that step. */
    challengeOf: (userName: string): string => {
      const user = named(userName);
      return user === undefined ? "" : newChallenge(world, user);
    },
    /** A POST. @param userName null for somebody who isn't signed in */
    send: (
      userName: string | null,
      path: string,
      json: object,
      headers: Readonly<Record<string, string>> = {},
    ): Promise<Response> => {
      const user = userName === null ? undefined : named(userName);
      const sent = new Headers({ ...headers, "Content-Type": "application/json" });
      if (user !== undefined) sent.set("Authorization", `Bearer ${signedInElsewhere(world, user)}`);
      const url = `http://practice.invalid${apiBase}${path}`;
      return handleRequest(
        world,
        new Request(url, { method: "POST", headers: sent, body: JSON.stringify(json) }),
      );
    },
  };
}
