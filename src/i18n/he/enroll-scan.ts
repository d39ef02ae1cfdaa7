import type { enrollScan as english } from "../en/enroll-scan.ts";
import type { Translation } from "../translation.ts";

export const enrollScan = {
  "enroll.scan.heading": "סריקת קוד QR",
  "enroll.scan.heading-phone": "הוספת החשבון לאפליקציה",
  "enroll.scan.text": "פתחו את אפליקציית האימות, בחרו ״הוספה״ וכוונו את המצלמה לכאן.",
  "enroll.scan.text-phone":
    "אפליקציית האימות נמצאת בטלפון הזה, ולכן אין מה לסרוק. פתחו את האפליקציה מכאן, או העתיקו אליה את המפתח.",
  "enroll.scan.by-hand": "לא ניתן לסרוק? הזינו את המפתח הזה ידנית:",
  "enroll.scan.by-hand-phone": "או העתיקו את המפתח ובחרו ״הזנת מפתח הגדרה״ באפליקציה:",
  "enroll.scan.qr": "קוד QR להוספת {account} אצל {issuer} לאפליקציית אימות",
  "enroll.scan.qr-covered": "קוד ה-QR מוסתר",
  "enroll.scan.enlarge": "הגדלה",
  "enroll.scan.key": "מפתח סודי",
  "enroll.scan.key-covered": "המפתח הסודי מוסתר",
  "enroll.scan.copy-key": "העתקת המפתח",
  "enroll.scan.spell": "איות המפתח",
  "enroll.scan.account": "חשבון",
  "enroll.scan.issuer": "מנפיק",
  "enroll.scan.details": "פרטים טכניים",
  "enroll.scan.details.type": "סוג",
  "enroll.scan.details.totp": "מבוסס זמן (TOTP)",
  "enroll.scan.details.algorithm": "אלגוריתם",
  "enroll.scan.details.digits": "אורך הקוד",
  "enroll.scan.details.period": "משך התוקף",
  "enroll.scan.open-here": "האפליקציה נמצאת במכשיר הזה?",
  "enroll.scan.open": "פתיחה באפליקציית האימות",
  "enroll.scan.open-failed":
    "דבר לא נפתח? אם כך, אין במכשיר הזה אפליקציה שפותחת קישורים כאלה. העתיקו את המפתח במקום.",
  "enroll.scan.show-qr": "הצגת קוד QR",
  "enroll.scan.weak": "השרת יצר מפתח סודי קצר. הוא תקף, אך עדכנו את מנהלי המערכת שהמערכת זקוקה לעדכון.",
  "enroll.scan.seen":
    "מי שרואה את קוד ה-QR או את המפתח יכול ליצור את הקודים שלכם. אם מישהו ראה אותם, בטלו והתחילו מחדש.",
} as const satisfies Translation<typeof english>;
