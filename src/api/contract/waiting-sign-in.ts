import * as v from "valibot";
import { instant, reader, shownText } from "./shown.ts";

const clean = v.pipe(shownText(), v.trim());

const schema = v.object({
  waiting: v.array(
    v.object({
      account: v.pipe(v.string(), v.regex(/^[0-9a-f]{32}$/)),
      user: v.nullable(v.object({ id: clean, name: clean })),
      step: v.picklist(["password", "code"]),
      why: v.picklist(["address", "network", "account", "own-browser", "own-browsers"]),
      place: v.nullable(clean),
      /** Null: until somebody clears it. */
      until: v.nullable(instant),
    }),
  ),
});

/** What keeps sign-ins at an account waiting; times in epoch milliseconds. */
export type WaitingSignIn = v.InferOutput<typeof schema>["waiting"][number];

/** Reads who has to wait (`listWaiting` of the server's OpenAPI document); null where it can't be read. */
export const decodeWaiting = (json: unknown): readonly WaitingSignIn[] | null =>
  reader(schema)(json)?.waiting ?? null;
