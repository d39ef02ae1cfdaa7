import { account } from "./account.ts";
import { enroll } from "./enroll.ts";
import { failure } from "./failure.ts";
import { formats } from "./formats.ts";
import { frame } from "./frame.ts";
import { signIn } from "./sign-in.ts";

export const core = {
  ...frame,
  ...signIn,
  ...account,
  ...enroll,
  ...failure,
  ...formats,
} as const;
