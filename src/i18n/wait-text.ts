import type { Text } from "./english.ts";

/** A wait is told in seconds while it is short. */
const inMinutes = {
  "sign-in.wait": "sign-in.wait.minutes",
  "enroll.confirm.wait.left": "enroll.confirm.wait.left.minutes",
} as const;

/** Where the server names no time. */
export const defaultWaitSeconds = 30;

const longSeconds = 120;

/** How long to wait: from two minutes on in whole minutes, rounded up. */
export function waitText(key: keyof typeof inMinutes, seconds: number): Text {
  if (seconds < longSeconds) return { key, args: { count: seconds } };
  return { key: inMinutes[key], args: { count: Math.ceil(seconds / 60) } };
}
