import type { queue as english } from "../en/queue.ts";
import type { Translation } from "../translation.ts";

export const queue = {
  "queue.heading": "טיפול במשתמשים בזה אחר זה",
  "queue.progress": "טופלו {finished} מתוך {total}",
  "queue.empty": "התור ריק. בחרו משתמשים ברשימה וטפלו בהם בזה אחר זה.",
  "queue.to-users": "מעבר אל ״משתמשים״",
  "queue.now": "עכשיו",
  "queue.all": "כל המשתמשים בתור הזה",
  "queue.set-up": "הגדרת MFA",
  "queue.recreate": "יצירת MFA מחדש",
  "queue.off.text": "MFA מושבת אצל המשתמש הזה.",
  "queue.on.text":
    "MFA מופעל אצל המשתמש הזה. ביצירה מחדש נוצר מפתח חדש, והטלפון הישן פועל עד לאישור הקוד החדש.",
  "queue.unknown.text": "השרת לא מסר את מצב ה-MFA של המשתמש הזה. דלגו על המשתמש או רעננו את המצב.",
  "queue.read-again": "רענון המצב",
  "queue.external.text": "ה-MFA של המשתמש הזה מנוהל אצל ספק הזהויות. לא ניתן להגדיר אותו כאן.",
  "queue.reading": "המצב של {name} נבדק",
  "queue.skip": "דילוג",
  "queue.fail": "סימון כ״נכשל״",
  "queue.again": "החזרה לתור",
  "queue.waiting": "בהמתנה",
  "queue.done": "הושלם",
  "queue.skipped": "דולג",
  "queue.failed": "נכשל",
  "queue.summary": "הטיפול בתור הסתיים",
  "queue.summary.done": { one: "משתמש אחד טופל", two: "שני משתמשים טופלו", other: "{count} משתמשים טופלו" },
  "queue.summary.skipped": {
    one: "דילוג על משתמש אחד",
    two: "דילוג על שני משתמשים",
    other: "דילוג על {count} משתמשים",
  },
  "queue.summary.failed": {
    one: "הטיפול במשתמש אחד נכשל",
    two: "הטיפול בשני משתמשים נכשל",
    other: "הטיפול ב-{count} משתמשים נכשל",
  },
  "queue.copy": "העתקת הסיכום",
  "queue.copied": "הסיכום הועתק ללוח.",
  "queue.copy-refused": "הדפדפן לא אפשר להעתיק. סמנו והעתיקו את הטקסט ידנית.",
  "queue.end": "סיום התור",
} as const satisfies Translation<typeof english>;
