import { enroll } from "./enroll.ts";
import { failure } from "./failure.ts";
import { formats } from "./formats.ts";
import { frame } from "./frame.ts";
import { signIn } from "./sign-in.ts";

/** The texts of the first load: everything on the way to a working second factor, in one chunk. */
export const core = {
  ...frame,
  ...signIn,
  ...enroll,
  ...failure,
  ...formats,
} as const;
