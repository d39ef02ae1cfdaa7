import type { enrollReady as english } from "../en/enroll-ready.ts";
import type { Translation } from "../translation.ts";

export const enrollReady = {
  "enroll.ready.heading": "הכנה",
  "enroll.ready.text": "עם MFA, הכניסה דורשת את הסיסמה וקוד מאפליקציה בטלפון. ההגדרה אורכת כשלוש דקות.",
  "enroll.ready.who": "עבור",
  "enroll.ready.appliance": "מערכת",
  "enroll.ready.need": "מה נדרש",
  "enroll.ready.need.app":
    "אפליקציית אימות בטלפון. כל אפליקציה תקנית מתאימה, למשל Aegis, ‏2FAS, ‏Google\u00a0Authenticator או Microsoft\u00a0Authenticator.",
  "enroll.ready.need.app.suggested": "אפליקציית אימות בטלפון. מומלץ כאן: {apps}.",
  "enroll.ready.need.place": "מקום לשמירת קודי השחזור שתקבלו: מנהל סיסמאות, או דף נייר במקום בטוח.",
  "enroll.ready.change": "מה ישתנה",
  "enroll.ready.change.nothing-yet": "דבר לא משתנה עד לאישור קוד מהאפליקציה בסוף. ניתן לעצור לפני כן.",
  "enroll.ready.change.sign-in": "לאחר מכן, כל כניסה דורשת את הסיסמה וקוד בן 6 ספרות.",
  "enroll.ready.change.sessions": "סשנים אחרים של החשבון הזה יסתיימו.",
  "enroll.ready.change.old-phone":
    "הטלפון הישן ממשיך לפעול עד לאישור קוד מהטלפון החדש. לאחר מכן הוא מפסיק לפעול.",
  "enroll.ready.change.old-codes":
    "קודי השחזור הישנים מפסיקים לפעול באותו רגע. קודים חדשים יוצגו בהגדרה הזו.",
  "enroll.ready.change.old-entry": "לאחר מכן, מחקו את הרשומה הישנה מאפליקציית האימות.",
  "enroll.ready.already-on": "MFA כבר מופעל בחשבון הזה.",
  "enroll.ready.already-on.text": "לטלפון חדש, הגדירו MFA שוב: הטלפון הישן פועל עד לאישור החדש.",
  "enroll.ready.new-phone": "הגדרת טלפון חדש",
  "enroll.ready.external": "הכניסה לחשבון הזה נעשית דרך ספק הזהויות. MFA מוגדר שם ולא כאן.",
  "enroll.ready.instructions": "הוראות להדפסה",
  "enroll.ready.again": "ההגדרה בעיצומה. המשיכו עם אותו מפתח סודי ואותם קודי שחזור.",
  "enroll.ready.wait": "ההגדרה התחילה יותר מדי פעמים.",
  "enroll.ready.wait.left": {
    one: "ניתן להתחיל שוב בעוד שנייה אחת.",
    two: "ניתן להתחיל שוב בעוד שתי שניות.",
    other: "ניתן להתחיל שוב בעוד {count} שניות.",
  },
  "enroll.ready.wait.left.minutes": {
    one: "ניתן להתחיל שוב בעוד דקה אחת.",
    two: "ניתן להתחיל שוב בעוד שתי דקות.",
    other: "ניתן להתחיל שוב בעוד {count} דקות.",
  },
  "enroll.step-up.title": "אימות זהות",
  "enroll.step-up.text": "עברו כמה דקות מאז הכניסה. הקלידו את הסיסמה כדי להמשיך.",
  "enroll.step-up.password": "הסיסמה שלכם",
} as const satisfies Translation<typeof english>;
