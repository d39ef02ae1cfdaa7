import { createStage } from "../create-stage.ts";
import type { Stage } from "../create-stage.ts";

export interface StageScene {
  readonly stage: Stage;
  /** Moved by hand. */
  readonly clock: { time: number };
  /** How long each slow answer would have taken. */
  readonly waits: readonly number[];
  readonly signIn: () => Promise<void>;
  /** A call of the contract as ada, whose id is 1001. */
  readonly call: (method: string, path: string, body?: object) => Promise<Response>;
}

const origin = "http://localhost:3000";

/** A practice stage without screens, with ada signed in. */
export async function startStage(): Promise<StageScene> {
  const clock = { time: Date.UTC(2026, 0, 15, 12, 0, 0) };
  const waits: number[] = [];
  const stage = createStage({
    clock: { now: () => clock.time },
    wait: async (milliseconds) => {
      waits.push(milliseconds);
    },
    describe: (name) => name,
    tellTabs: () => {},
  });
  let accessToken = "";
  const signIn = async () => {
    const body = new URLSearchParams({ username: "ada", password: "practice-ada" });
    const answer = await stage.fetch(new Request(`${origin}/api/oauth2/token`, { method: "POST", body }));
    ({ access_token: accessToken } = await answer.json());
  };
  await signIn();
  const call: StageScene["call"] = (method, path, body) =>
    stage.fetch(
      new Request(`${origin}/api/v1${path}`, {
        method,
        headers: { Authorization: `Bearer ${accessToken}`, "Content-Type": "application/json" },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  return { stage, clock, waits, signIn, call };
}
