import { createStage, type Stage } from "../create-stage.ts";

export interface StageScene {
  readonly stage: Stage;
  /** Moved by hand. */
  readonly clock: { time: number };
  /** How long each slow answer would have taken. */
  readonly waits: readonly number[];
  readonly signIn: (name?: "ada" | "administrator") => Promise<void>;
  /** A call of the contract as ada, whose id is 1001. */
  readonly call: (method: string, path: string, body?: object) => Promise<Response>;
  /** As the one who has signed in. @param path below `/api` */
  readonly send: (
    method: string,
    path: string,
    body?: object,
    headers?: Readonly<Record<string, string>>,
  ) => Promise<Response>;
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
  const signIn: StageScene["signIn"] = async (username = "ada") => {
    const password = `practice-${username === "ada" ? "ada" : "admin"}`;
    const body = new URLSearchParams({ username, password });
    const answer = await stage.fetch(new Request(`${origin}/api/oauth2/token`, { method: "POST", body }));
    ({ access_token: accessToken } = await answer.json());
  };
  await signIn();
  const send: StageScene["send"] = (method, path, body, headers = {}) =>
    stage.fetch(
      new Request(`${origin}/api${path}`, {
        method,
        headers: {
          ...headers,
          Authorization: `Bearer ${accessToken}`,
          "Content-Type": "application/json",
        },
        ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      }),
    );
  const call: StageScene["call"] = (method, path, body) => send(method, `/v8.1${path}`, body);
  return { stage, clock, waits, signIn, call, send };
}
