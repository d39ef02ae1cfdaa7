import type { handOver as english } from "../en/hand-over.ts";
import type { Translation } from "../translation.ts";

export const handOver = {
  "hand-over.heading": "איך תמסרו את הפרטים?",
  "hand-over.text": "נוצר מפתח סודי עבור {name}. דבר לא משתנה בכניסה של {name} עד לאישור קוד מהרשומה החדשה.",
  "hand-over.beside": "לידי",
  "hand-over.beside.text":
    "{name} כאן לידכם. המסך הזה מציג רק את קוד ה-QR ואת קודי השחזור, ולא מציג שום פרט שלכם. בינתיים הסשן שלכם נעול בסיסמה שלכם.",
  "hand-over.phone": "בטלפון",
  "hand-over.phone.text": "{name} על הקו. תסריט השיחה מראה מה להקריא, ומה לעשות אם משהו משתבש.",
  "hand-over.paper": "על נייר",
  "hand-over.paper.text": "דף אחד להדפסה ולמסירה. לאחר מכן מאשרים כאן קוד.",
  "hand-over.never": "פרטים סודיים לא נשלחים לעולם בדוא״ל או בקישור.",

  "hand-over.screen.for": "עבור {name} במערכת {appliance}",
  "hand-over.screen.leave": "החזרת המסך",
  "hand-over.screen.seen":
    "מי שרואה את קוד ה-QR או את המפתח יכול ליצור את הקודים שלכם. אם מישהו ראה אותם, החזירו את המסך ובקשו להתחיל את ההגדרה מחדש.",
  "hand-over.screen.codes":
    "זה לא המחשב שלכם, ולכן דבר לא נשמר בו. רשמו את הקודים, או הדפיסו אותם וקחו את הדף אתכם.",
  "hand-over.screen.codes-hint": "הדפיסו תחילה את הקודים, ואז סמנו כאן.",
  "hand-over.screen.stopped": "החזירו את המסך למי שהתחיל את ההגדרה, ובקשו להתחיל אותה מחדש.",
  "hand-over.screen.stopped.expired": "ההגדרה ארכה זמן רב מדי והסתיימה.",
  "hand-over.screen.stopped.exhausted": "חמישה קודים נדחו, ולכן ההגדרה הזו הסתיימה.",
  "hand-over.screen.stopped.gone": "השרת כבר לא מכיר את ההגדרה הזו.",
  "hand-over.screen.done": "ההגדרה הושלמה. החזירו את המסך למי שהתחיל אותה.",
  "hand-over.unlock.text": "הסשן הזה נעול. הסיסמה של מי שהתחיל את ההגדרה פותחת אותו.",

  "hand-over.unlock.password": "הסיסמה של מי שהתחיל את הסשן",

  "hand-over.slip.title": "על נייר",
  "hand-over.slip.text":
    "בדף כתוב מה על {name} לעשות, עבור איזה חשבון, ומתי הוא נוצר. כל מי שקורא את המפתח יכול ליצור את הקודים, ולכן הוא מודפס רק אם תבחרו בכך.",
  "hand-over.slip.key": "הדפסת המפתח הסודי וקוד ה-QR שלו",
  "hand-over.slip.codes": "הדפסת קודי השחזור",
  "hand-over.slip.no-codes":
    "קודי השחזור לא הודפסו. בלעדיהם, אם הטלפון יאבד, הכניסה של {name} תיחסם, ואי אפשר להציג אותם שוב מאוחר יותר. כדי להדפיס אותם, סמנו את התיבה שלמעלה.",
  "hand-over.slip.no-key": "בלי המפתח המודפס, מסרו אותו אל {name} בעצמכם: לידכם או בטלפון.",
  "hand-over.slip.print": "הדפסת הדף",
  "hand-over.slip.printed": "הדף נמסר למדפסת. ודאו שהוא הודפס.",
  "hand-over.slip.covered": "כל עוד הפרטים הסודיים מוסתרים, אף פרט סודי לא יודפס. הציגו אותם תחילה.",
  "hand-over.slip.next": "אישור הקוד",
  "hand-over.slip.without": "המשך בלי הדפסה",
  "hand-over.slip.open":
    "MFA עדיין לא הופעל. הוא יופעל כשתשמעו מפי {name} קוד מהרשומה החדשה והקוד יאושר כאן. השאירו את הדף הזה פתוח עד אז. השרת לא מוסר כמה זמן ימתין, לכן אל תתעכבו.",
  "hand-over.slip.say": "הקלידו את הקוד מהרשומה החדשה {issuer} ({account}), כפי שיוקרא לכם מפי {name}.",

  "hand-over.sheet.title": "MFA עבור {name}",
  "hand-over.sheet.made": "תאריך יצירה",
  "hand-over.sheet.steps": "מה לעשות",
  "hand-over.sheet.step.app": "פתחו את אפליקציית האימות, או התקינו אפליקציה מחנות האפליקציות של הטלפון.",
  "hand-over.sheet.step.scan": "בחרו ״הוספה״ באפליקציה, ואז סרקו את קוד ה-QR שלמטה או הקלידו את המפתח הסודי.",
  "hand-over.sheet.step.get": "קבלו את המפתח הסודי ממנהלי המערכת באופן אישי, והוסיפו אותו לאפליקציה.",
  "hand-over.sheet.step.codes": "שמרו את קודי השחזור במקום בטוח. כל קוד מחליף את הטלפון פעם אחת, אם הוא אבד.",
  "hand-over.sheet.step.confirm":
    "הקריאו למנהלי המערכת את הקוד בן 6 הספרות של הרשומה החדשה. MFA יופעל לאחר אישור הקוד.",
  "hand-over.sheet.step.destroy": "השמידו את הדף הזה.",
  "hand-over.sheet.step.destroy-upper":
    "גזרו את הדף לאורך הקו. השמידו את החלק העליון ושמרו את החלק התחתון עם קודי השחזור.",
  "hand-over.sheet.cut": "לגזור כאן",
  "hand-over.sheet.destroy": "להשמיד לאחר השימוש",
  "hand-over.sheet.destroy-upper": "להשמיד את החלק העליון לאחר השימוש, לשמור את החלק התחתון",

  "hand-over.leave.title": "לעזוב לפני אישור הקוד?",
  "hand-over.leave.text":
    "אם תעזבו, מה שנמסר יהיה חסר ערך: לא ניתן יהיה עוד לאשר את המפתח ואת קודי השחזור של ההגדרה הזו. דבר לא השתנה בכניסה.",
  "hand-over.to-queue": "חזרה לתור",
} as const satisfies Translation<typeof english>;
