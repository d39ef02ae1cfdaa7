import * as v from "valibot";
import { notMeSchema, requestSchemas } from "../../../contract/guard-request.ts";
import { instant, reader, shownText } from "./shown.ts";

export type { AcceptAnswer, RequestEnd } from "../../../contract/guard-request.ts";

const { own, begun, asked, aboutMe } = requestSchemas({ text: shownText(200), time: instant });

/** A request as the person sees it who made it. */
export type OwnRequest = v.InferOutput<typeof own>;

/** A request as an agent sees it. */
export type AskedRequest = v.InferOutput<typeof asked>;

/** What “This isn't me” ended; `kept` was approved after an earlier one, `done` came too late. */
export type NotMe = v.InferOutput<typeof notMeSchema>;

/** What somebody else has begun in the name of who is signed in. */
export type AboutMe = v.InferOutput<typeof aboutMe>;

// Each answers null for anything of another shape.
export const decodeOwnRequest = reader(own);
export const decodeNewRequest = reader(begun);
export const decodeAskedRequest = reader(asked);
export const decodeNotMe = reader(notMeSchema);
export const decodeAboutMe = reader(aboutMe);
export const decodeAskedRequests = reader(v.object({ totalCount: v.number(), results: v.array(asked) }));
