import type { receipt as english } from "../en/receipt.ts";
import type { Translation } from "../translation.ts";

export const receipt = {
  "receipt.title": "אישור ביצוע",
  "receipt.who": "בוצע בידי",
  "receipt.whom": "עבור",
  "receipt.what": "מה בוצע",
  "receipt.what.set-up": "MFA הוגדר",
  "receipt.what.recreate": "MFA נוצר מחדש עבור טלפון חדש",
  "receipt.what.turn-off": "MFA הושבת",
  "receipt.what.was-off": "MFA כבר היה מושבת",
  "receipt.appliance": "מערכת",
  "receipt.when": "מתי",
  "receipt.reason": "סיבה או פנייה",
  "receipt.no-reason": "לא נדרשה סיבה",
  "receipt.copy": "העתקת אישור הביצוע",
  "receipt.copied": "אישור הביצוע הועתק ללוח.",
  "receipt.copy-refused": "הדפדפן לא אפשר להעתיק. אישור הביצוע מסומן: העתיקו אותו ידנית.",
  "receipt.print": "הדפסת אישור הביצוע",
} as const satisfies Translation<typeof english>;
