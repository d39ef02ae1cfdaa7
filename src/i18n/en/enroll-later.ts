import { enrollCodes } from "./enroll-codes.ts";
import { enrollConfirm } from "./enroll-confirm.ts";
import { enrollEnd } from "./enroll-end.ts";
import { enrollOther } from "./enroll-other.ts";
import { enrollSpell } from "./enroll-spell.ts";

/** The steps after the QR code. They bring these texts along (src/enrollment/later-texts.ts). */
export const enrollLater = {
  ...enrollCodes,
  ...enrollConfirm,
  ...enrollEnd,
  ...enrollOther,
  ...enrollSpell,
} as const;
