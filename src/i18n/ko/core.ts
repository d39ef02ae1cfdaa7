import { account } from "./account.ts";
import { consequence } from "./consequence.ts";
import { enroll } from "./enroll.ts";
import { failure } from "./failure.ts";
import { formats } from "./formats.ts";
import { frame } from "./frame.ts";
import { signIn } from "./sign-in.ts";

export const core = {
  ...frame,
  ...signIn,
  ...account,
  ...consequence,
  ...enroll,
  ...failure,
  ...formats,
} as const;
