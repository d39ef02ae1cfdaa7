import type { enroll as english } from "../en/enroll.ts";
import type { Translation } from "../translation.ts";
import { enrollReady } from "./enroll-ready.ts";
import { enrollScan } from "./enroll-scan.ts";

export const enroll = {
  "enroll.title": "הגדרת MFA",
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
  "enroll.later.failed":
    "מה שמוצג כאן נשאר, ועדיין דבר לא השתנה. נסו שוב. אם זה לא עוזר, טענו את הדף מחדש, התחילו שוב ומחקו את הרשומה שהוספתם לאפליקציה.",
  ...enrollReady,
  ...enrollScan,
} as const satisfies Translation<typeof english>;
