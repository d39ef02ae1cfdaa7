import type { enrollCodes as english } from "../en/enroll-codes.ts";
import type { Translation } from "../translation.ts";

export const enrollCodes = {
  "enroll.codes.heading": "שמירת קודי השחזור",
  "enroll.codes.text":
    "אם הטלפון אבד או התקלקל, קוד שחזור מחליף בכניסה את הקוד בן 6 הספרות. כל קוד שחזור תקף פעם אחת.",
  "enroll.codes.when": "הם נכנסים לתוקף בסיום ההגדרה, ומוצגים רק עכשיו.",
  "enroll.codes.never-asked": "אף אחד לא יבקש מכם לעולם קוד שחזור בטלפון או בדוא״ל.",
  "enroll.codes.list": "קודי שחזור",
  "enroll.codes.covered": "קודי השחזור מוסתרים",
  "enroll.codes.download": "הורדה",
  "enroll.codes.downloaded": "הקובץ נמסר לדפדפן. ודאו שהוא נמצא בהורדות.",
  "enroll.codes.share": "שיתוף",
  "enroll.codes.shared": "הקובץ נמסר. ודאו שהוא הגיע.",
  "enroll.codes.copy": "העתקת הקודים",
  "enroll.codes.copied": "הועתק. הדביקו עכשיו את הקודים במנהל הסיסמאות.",
  "enroll.codes.print": "הדפסה",
  "enroll.codes.print-covered": "כל עוד הפרטים הסודיים מוסתרים, דבר לא יודפס. הציגו אותם תחילה.",
  "enroll.codes.saved": "קודי השחזור נשמרו אצלי",
  "enroll.codes.saved-hint": "הורידו, העתיקו או הדפיסו תחילה את הקודים, ואז סמנו כאן.",
  "enroll.codes.wrote-down": "רשמתי אותם",
  "enroll.codes.file.title": "קודי שחזור לכניסה עם MFA",
  "enroll.codes.file.appliance": "מערכת: {appliance}",
  "enroll.codes.file.account": "חשבון: {account}",
  "enroll.codes.file.date": "תאריך יצירה: {date}",
  "enroll.codes.file.use": "בכניסה, הקלידו אחד מהקודים האלה במקום הקוד בן 6 הספרות מאפליקציית האימות.",
  "enroll.codes.file.once": "כל קוד תקף פעם אחת. מחקו אותו בקו אחרי השימוש.",
  "enroll.codes.file.when": "הקודים תקפים מסיום ההגדרה ועד ש-MFA יוגדר מחדש או יושבת.",
  "enroll.codes.file.keep": "שמרו אותם במקום שרק לכם יש גישה אליו. אף אחד לא יבקש מכם קוד כזה לעולם.",
} as const satisfies Translation<typeof english>;
