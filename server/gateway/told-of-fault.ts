import type { Problem } from "../http/problem.ts";
import type { UpstreamError } from "./upstream.ts";

const failedAnswer = {
  status: 502,
  type: "upstream-failed",
  title: "The appliance gave no usable answer",
} as const;

const distrustedAnswer = {
  status: 502,
  type: "upstream-untrusted",
  title: "The appliance could not prove its identity: nothing was sent to it",
} as const;

const lateAnswer = {
  status: 504,
  type: "upstream-timeout",
  title: "The appliance did not answer in time",
} as const;

/** What the client is told of each fault. */
export const toldOfFault: Readonly<
  Record<UpstreamError["fault"], Pick<Problem, "status" | "type" | "title">>
> = {
  timeout: lateAnswer,
  unpinned: distrustedAnswer,
  untrusted: distrustedAnswer,
  unreachable: failedAnswer,
  "too-large": failedAnswer,
  redirect: failedAnswer,
  "not-json": failedAnswer,
};
