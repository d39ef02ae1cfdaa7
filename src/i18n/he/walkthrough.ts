import type { walkthrough as english } from "../en/walkthrough.ts";
import type { Translation } from "../translation.ts";
import { walkthroughSteps } from "./walkthrough-steps.ts";

export const walkthrough = {
  "walkthrough.heading": "תסריט שיחה",
  "walkthrough.for": "על הקו: {name}",
  "walkthrough.step": "שלב {step} מתוך {steps}",
  "walkthrough.say": "להקריא",
  "walkthrough.see": "מה אמור להופיע בצד השני",
  "walkthrough.picture": "תמונה של השלב הזה, עם נתונים לדוגמה",
  "walkthrough.sample": "דוגמה",
  "walkthrough.if-not": "אם לא",
  "walkthrough.bar": "שלבי השיחה",
  "walkthrough.next": "הבא",
  "walkthrough.previous": "הקודם",
  "walkthrough.ready": "הצד השני מוכן",
  "walkthrough.show": "הצגה",
  "walkthrough.hide": "הסתרה",
  "walkthrough.copy-note": "העתקת ההערה לפנייה",
  "walkthrough.note.copied": "ההערה לפנייה הועתקה ללוח.",
  "walkthrough.note.refused": "הדפדפן לא אפשר להעתיק. ההערה מוצגת למטה: העתיקו אותה ידנית.",
  "walkthrough.note": "הערה לפנייה",
  "walkthrough.leave": "סיום השיחה בלי להשלים",

  "walkthrough.choose.text": "מי על הקו? חפשו את המשתמש, ואז בחרו את השם.",
  "walkthrough.choose.find": "חיפוש משתמש",
  "walkthrough.choose.list": "משתמשים",
  "walkthrough.choose.none": "אין משתמש שמתאים ל-״{query}״.",
  "walkthrough.choose.more": "יש עוד משתמשים. הקלידו חלק גדול יותר מהשם.",
  "walkthrough.choose.external": "ספק זהויות",
  "walkthrough.choose.on": "MFA מופעל",
  "walkthrough.choose.off": "MFA מושבת",
  "walkthrough.choose.unknown": "מצב ה-MFA לא ידוע",

  "walkthrough.lost.title": "אין שיחה שנמצאת בעיצומה בדף הזה",
  "walkthrough.lost":
    "אם הדף נטען מחדש באמצע שיחה, המפתח הסודי של אותה שיחה אבד, ולא ניתן עוד לאשר אותו. אם הצד השני הוסיף רשומה מהמפתח הזה, בקשו למחוק אותה. לאחר מכן התחילו מחדש.",
  "walkthrough.begin-again": "התחלה מחדש",
  "walkthrough.external":
    "ה-MFA של המשתמש הזה מנוהל אצל ספק הזהויות. לא ניתן להגדיר אותו כאן. העבירו את השיחה לצוות שמפעיל את ספק הזהויות.",
  "walkthrough.to-users": "מעבר אל ״משתמשים״",
  "walkthrough.to-queue": "חזרה לתור",

  ...walkthroughSteps,

  "walkthrough.note.title": "הגדרת MFA בטלפון",
  "walkthrough.note.agent": "צוות התמיכה",
  "walkthrough.note.caller": "על הקו",
  "walkthrough.note.appliance": "מערכת",
  "walkthrough.note.what": "מה בוצע",
  "walkthrough.note.what.set-up": "הגדרת MFA",
  "walkthrough.note.what.recreate": "יצירת MFA מחדש עבור טלפון חדש",
  "walkthrough.note.ticket": "פנייה",
  "walkthrough.note.checks": "בדיקות זהות",
  "walkthrough.note.checks.between": "; ",
  "walkthrough.note.begun": "התחלה",
  "walkthrough.note.ended": "סיום",
  "walkthrough.note.result": "תוצאה",
  "walkthrough.note.result.done": "MFA מופעל, וקוד מהרשומה החדשה אושר.",
  "walkthrough.note.result.open": "לא הושלם. MFA לא השתנה.",
  "walkthrough.note.result.under-way": "השיחה עדיין בעיצומה. עד עכשיו MFA לא השתנה.",
  "walkthrough.note.result.unknown": "השרת לא השיב לשלב האחרון. יש לבדוק שוב את המצב.",
} as const satisfies Translation<typeof english>;
