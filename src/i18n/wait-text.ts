import type { Text } from "./english.ts";

/** A wait is told in seconds while it is short. */
const inMinutes = {
  "failure.too-many": "failure.too-many.minutes",
  "failure.too-many.code": "failure.too-many.code.minutes",
  "failure.busy.wait": "failure.busy.wait.minutes",
  "sign-in.wait": "sign-in.wait.minutes",
  "enroll.ready.wait.left": "enroll.ready.wait.left.minutes",
  "enroll.confirm.wait.left": "enroll.confirm.wait.left.minutes",
} as const;

export type WaitKey = keyof typeof inMinutes;

const longSeconds = 120;

/** How long to wait: from two minutes on in whole minutes, rounded up. */
export function waitText(key: WaitKey, seconds: number): Text {
  if (seconds < longSeconds) return { key, args: { count: seconds } };
  return { key: inMinutes[key], args: { count: Math.ceil(seconds / 60) } };
}
