import type { enrollLater as english } from "../en/enroll-later.ts";
import type { Translation } from "../translation.ts";
import { enrollCodes } from "./enroll-codes.ts";
import { enrollConfirm } from "./enroll-confirm.ts";
import { enrollEnd } from "./enroll-end.ts";
import { enrollOther } from "./enroll-other.ts";
import { enrollSpell } from "./enroll-spell.ts";

export const enrollLater = {
  ...enrollCodes,
  ...enrollConfirm,
  ...enrollEnd,
  ...enrollOther,
  ...enrollSpell,
} as const satisfies Translation<typeof english>;
