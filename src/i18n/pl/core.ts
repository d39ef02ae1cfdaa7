import type { core as english } from "../en/core.ts";
import type { Translation } from "../translation.ts";
import { enroll } from "./enroll.ts";
import { enrollLater } from "./enroll-later.ts";
import { failure } from "./failure.ts";
import { failureLater } from "./failure-later.ts";
import { formats } from "./formats.ts";
import { frame } from "./frame.ts";
import { frameLater } from "./frame-later.ts";
import { signIn } from "./sign-in.ts";
import { signInLater } from "./sign-in-later.ts";

export const core = {
  ...frame,
  ...frameLater,
  ...signIn,
  ...signInLater,
  ...enroll,
  ...enrollLater,
  ...failure,
  ...failureLater,
  ...formats,
} as const satisfies Translation<typeof english>;
