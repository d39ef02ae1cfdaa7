import type { account as english } from "../en/account.ts";
import type { Translation } from "../translation.ts";

export const account = {
  "account.heading": "ה-MFA שלי",
  "account.on": "MFA מופעל",
  "account.on.text": "בכניסה תתבקשו להזין קוד מאפליקציית האימות. אם הטלפון לא זמין, מספיק אחד מקודי השחזור.",
  "account.on.lost":
    "טלפון חדש? קודי השחזור אבדו או נגמרו? הגדירו טלפון חדש, ותקבלו מפתח סודי חדש וקודי שחזור חדשים.",
  "account.off": "MFA מושבת",
  "account.off.text": "הסיסמה לבדה מספיקה לכניסה לחשבון הזה. עם MFA, גם מי שיודע את הסיסמה לא יוכל להיכנס.",
  "account.off.time": "התהליך אורך כשלוש דקות. נדרש טלפון עם אפליקציית אימות.",
  "account.unknown": "מצב ה-MFA לא ידוע",
  "account.unknown.text": "השרת לא מסר אם MFA מופעל. עד שהמצב יתברר, לא ניתן לשנות דבר. רעננו את המצב.",
  "account.read-again": "רענון המצב",
  "account.changed-on": "MFA הופעל בחשבון שלכם אחרי פתיחת הדף הזה.",
  "account.changed-off": "MFA הושבת בחשבון שלכם אחרי פתיחת הדף הזה. אם לא אתם עשיתם זאת, פנו למנהלי המערכת.",
  "account.notice.enabled": "MFA הופעל בחשבון שלכם על ידי {name} בתאריך {when}.",
  "account.notice.recreated":
    "MFA נוצר מחדש בחשבון שלכם על ידי {name} בתאריך {when}. הטלפון הקודם וקודי השחזור הקודמים כבר לא תקפים.",
  "account.notice.disabled": "MFA הושבת בחשבון שלכם על ידי {name} בתאריך {when}.",
  "account.notice.reset": "MFA הושבת בחשבון שלכם ישירות בשרת בתאריך {when}.",
  "account.notice.help": "אם לא ביקשתם זאת, פנו מיד למוקד התמיכה או למנהלי המערכת.",
  "account.notice.read": "הבנתי",
  "account.notice.kept": "לא בטוח שההודעה סומנה כנקראה. אם לא, היא תוצג שוב בכניסה הבאה.",
  "account.stale": "לא ניתן היה לרענן את המצב כעת. להלן מה שהשרת מסר לאחרונה.",
  "account.external": "הכניסה שלכם מנוהלת אצל ספק הזהויות. הגדירו MFA שם ולא כאן.",
  "account.set-up": "הגדרת MFA",
  "account.new-phone": "הגדרת טלפון חדש",
  "account.turn-off": "השבתת MFA",
  "account.name": "חשבון",
  "account.role": "תפקיד",
  "account.appliance": "מערכת",
  "account.help": "עזרה",
} as const satisfies Translation<typeof english>;
