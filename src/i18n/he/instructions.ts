import type { instructions as english } from "../en/instructions.ts";
import type { Translation } from "../translation.ts";

export const instructions = {
  "instructions.heading": "איך מגדירים MFA",
  "instructions.text": "עם MFA, הכניסה דורשת את הסיסמה וקוד מאפליקציה בטלפון. ההגדרה אורכת כשלוש דקות.",
  "instructions.print": "הדפסה",
  "instructions.picture": "תמונה של השלב הזה, עם נתונים לדוגמה",
  "instructions.sample": "דוגמה",
  "instructions.ready":
    "הכינו את הטלפון עם אפליקציית אימות, ומקום לשמירת חמישה קודי שחזור. היכנסו בכתובת {address}, בחרו ״הגדרת MFA״ ואז ״התחלה״.",
  "instructions.scan":
    "פתחו את האפליקציה, בחרו ״הוספה״ וכוונו את המצלמה אל קוד ה-QR שעל המסך. אם המצלמה לא עוזרת, הקלידו את המפתח הסודי שמוצג לידו.",
  "instructions.codes":
    "שמרו את קודי השחזור: הורידו, העתיקו או הדפיסו אותם. כל קוד מחליף את הטלפון פעם אחת, אם הוא אבד. אף אחד לא יבקש מכם קוד כזה לעולם.",
  "instructions.confirm": "הקלידו את הקוד בן 6 הספרות שהאפליקציה מציגה. רק עכשיו MFA מופעל.",
  "instructions.done": "בכניסה הבאה תתבקשו להזין את הסיסמה ואת הקוד שהאפליקציה תציג באותו זמן.",
  "instructions.wrong": "אם קוד נדחה",
  "instructions.wrong.text":
    "קראו את ההסבר שמתחת לשדה. ברוב המקרים השעון בטלפון שגוי: הגדירו את השעה כאוטומטית, ואז הקלידו את הקוד הבא.",
  "instructions.help": "עזרה",
} as const satisfies Translation<typeof english>;
