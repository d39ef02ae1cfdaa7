import type { frameLater as english } from "../en/frame-later.ts";
import type { Translation } from "../translation.ts";

export const frameLater = {
  "frame.idle.title": "האם אתם עדיין כאן?",
  "frame.idle.text": "בתום הזמן תתבצע יציאה, כי לא נעשתה פעולה כבר זמן מה.",
  "frame.idle.left": { one: "נותרה שנייה אחת", two: "נותרו שתי שניות", other: "נותרו {count} שניות" },
  "frame.idle.stay": "להישאר בחשבון",
  "frame.idle.failed": "לא ניתן היה להאריך את הסשן. נסו שוב כל עוד נותר זמן.",
  "frame.again.title": "כניסה מחדש",
  "frame.again.idle":
    "התבצעה יציאה, כי לא נעשתה פעולה זמן מה. כדי להמשיך מאותו מקום, היכנסו בשם {name}. דבר בדף הזה לא אבד.",
  "frame.again.ended": "הסשן הסתיים. כדי להמשיך מאותו מקום, היכנסו בשם {name}. דבר בדף הזה לא אבד.",
  "frame.again.other": "עזיבה וכניסה מההתחלה",
  "frame.not-found.title": "הדף לא נמצא",
  "frame.not-found.heading": "הדף הזה לא קיים",
  "frame.not-found.text": "ייתכן שהכתובת הוקלדה לא נכון, או שהדף הועבר.",
  "frame.not-found.home": "מעבר אל ״ה-MFA שלי״",
  "frame.config.title": "לא הוגדר",
  "frame.config.heading": "הדף הזה לא הוגדר כראוי",
  "frame.config.missing":
    "לא ניתן היה לטעון את הקובץ config.json מהשרת הזה. דבר לא השתנה. נסו שוב, ואם הבעיה נמשכת, פנו למנהלי המערכת.",
  "frame.config.wrong":
    "יש שגיאה בקובץ config.json בשרת הזה, ולכן הדף לא יודע לאיזו מערכת להתחבר. דבר לא השתנה. פנו למנהלי המערכת.",
  "frame.config.where": "מה שגוי: {problems}",
} as const satisfies Translation<typeof english>;
