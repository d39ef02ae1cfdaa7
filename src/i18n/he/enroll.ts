import type { enroll as english } from "../en/enroll.ts";
import type { Translation } from "../translation.ts";
import { enrollCodes } from "./enroll-codes.ts";
import { enrollConfirm } from "./enroll-confirm.ts";
import { enrollEnd } from "./enroll-end.ts";
import { enrollReady } from "./enroll-ready.ts";
import { enrollScan } from "./enroll-scan.ts";

export const enroll = {
  "enroll.steps": "שלבים",
  "enroll.steps.ready": "הכנה",
  "enroll.steps.scan": "סריקה",
  "enroll.steps.codes": "קודי שחזור",
  "enroll.steps.confirm": "אישור",
  "enroll.steps.done": "הושלם",
  "enroll.steps.progress": "שלב {step} מתוך {total}",
  "enroll.start": "התחלה",
  "enroll.continue": "המשך",
  "enroll.back": "חזרה",
  "enroll.cancel": "ביטול",
  "enroll.peek": "לחיצה ארוכה להצצה",
  "enroll.copied": "הועתק.",
  "enroll.copy-failed": "לא ניתן להעתיק כאן. הטקסט מסומן: העתיקו אותו במקלדת או מתפריט הדפדפן.",
  "enroll.copy-failed.covered": "לא ניתן להעתיק כאן. הציגו את הפרטים הסודיים והעתיקו אותם ידנית.",
  ...enrollReady,
  ...enrollScan,
  ...enrollCodes,
  ...enrollConfirm,
  ...enrollEnd,
} as const satisfies Translation<typeof english>;
