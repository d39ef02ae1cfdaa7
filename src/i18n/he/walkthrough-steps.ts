import type { walkthroughSteps as english } from "../en/walkthrough-steps.ts";
import type { Translation } from "../translation.ts";

export const walkthroughSteps = {
  "walkthrough.identity.title": "בדיקת זהות",
  "walkthrough.identity.say":
    "לפני שאשנה משהו בחשבון שלכם, עליי לוודא שזה אתם. אשאל כמה שאלות. לעולם לא אבקש מכם את הסיסמה או את קודי השחזור.",
  "walkthrough.identity.see": "עדיין שום דבר. הצד השני זקוק לטלפון, ואם אפשר גם לנייר ולעט.",
  "walkthrough.identity.checklist": "בדיקות זהות",
  "walkthrough.identity.ticket": "מספר פנייה",
  "walkthrough.identity.ticket-missing": "הקלידו את מספר הפנייה.",
  "walkthrough.identity.unchecked": "סמנו את כל הבדיקות, או סיימו את השיחה.",
  "walkthrough.identity.default.callback": "בוצעה שיחה חוזרת למספר שמופיע במדריך",
  "walkthrough.identity.default.manager": "שם הממונה תואם למדריך",
  "walkthrough.identity.default.recent": "ניתן תיאור של עבודה מהזמן האחרון שאפשר לבדוק",
  "walkthrough.identity.fails": "הצד השני לא יודע לענות, או ממהר",
  "walkthrough.identity.fails.do":
    "סיימו כאן את השיחה. דבר לא השתנה. בקשו שהממונה יתקשר, ורשמו בפנייה מה קרה.",

  "walkthrough.prepare.title": "הכנת הטלפון",
  "walkthrough.prepare.say":
    "פתחו בבקשה את אפליקציית האימות בטלפון. בחרו בסימן הפלוס או ב״הוספת חשבון״, ואז ב״הזנת מפתח הגדרה״ או ב״הזנה ידנית״.",
  "walkthrough.prepare.see": "טופס עם שדה לשם ושדה למפתח.",
  "walkthrough.prepare.no-app": "אין בטלפון אפליקציית אימות",
  "walkthrough.prepare.no-app.do":
    "בקשו לפתוח את חנות האפליקציות של הטלפון ולהתקין אפליקציה. כל אפליקציה תקנית מתאימה, למשל Aegis, ‏2FAS, ‏Google Authenticator או Microsoft Authenticator.",
  "walkthrough.prepare.old-entry": "יש רשומה ישנה לחשבון הזה",
  "walkthrough.prepare.old-entry.do": "היא נשארת בינתיים. בסוף השיחה תבקשו למחוק אותה.",
  "walkthrough.prepare.lost": "הטלפון הישן אבד",
  "walkthrough.prepare.lost.do":
    "המשיכו: הטלפון הישן מפסיק לפעול ברגע שקוד מהטלפון החדש מאושר. אם ייתכן שהוא נגנב, עדכנו גם את צוות האבטחה.",
  "walkthrough.prepare.next": "הכפתור ״הבא״ יוצר מפתח סודי חדש. דבר לא משתנה בכניסה עד לאישור קוד.",
  "walkthrough.prepare.next.recreate":
    "הכפתור ״הבא״ יוצר מפתח סודי חדש. הטלפון הישן וקודי השחזור הישנים פועלים עד לאישור הקוד החדש.",
  "walkthrough.prepare.next.consent":
    "MFA מופעל אצל המשתמש הזה. הכפתור ״הבא״ מוביל תחילה אל ״יצירת MFA מחדש״: מה יפסיק לפעול, והסכמתכם. לאחר מכן השיחה נמשכת כאן.",
  "walkthrough.prepare.made": "המפתח הסודי נוצר. הוא נשאר זהה לאורך כל השיחה.",

  "walkthrough.key.title": "הקראת המפתח",
  "walkthrough.key.say":
    "בשם החשבון הקלידו {account}. עכשיו אקריא לכם את המפתח, ארבעה תווים בכל פעם. אחרי כל קבוצה אמרו ״כן״.",
  "walkthrough.key.covered": "מוסתר עד שהצד השני מוכן.",
  "walkthrough.key.list": "המפתח הסודי, מאוית בקבוצות של ארבעה תווים",
  "walkthrough.key.then": "אם האפליקציה שואלת על סוג, בחרו ״מבוסס זמן״. לאחר מכן שמרו.",
  "walkthrough.key.see": "רשומה חדשה {account} עם קוד בן 6 ספרות שמתחלף כל {seconds} שניות.",
  "walkthrough.key.refused": "האפליקציה לא מקבלת את המפתח",
  "walkthrough.key.refused.do":
    "הקריאו את המפתח שוב מהקבוצה הראשונה, ובקשו לחזור על כל קבוצה. הספרות 0, 1, 8 ו-9 לא מופיעות בו לעולם: מה שנשמע כמותן הוא אות.",
  "walkthrough.key.camera": "המצלמה לא סורקת, או שאין מה לסרוק",
  "walkthrough.key.camera.do":
    "בטלפון מקלידים את המפתח: בקשו לבחור באפליקציה ״הזנה ידנית״. אפשר לסרוק רק מול המסך שלכם.",
  "walkthrough.key.longer": "האפליקציה מבקשת פרטים נוספים",
  "walkthrough.key.longer.do": "אלגוריתם: {algorithm}, מספר ספרות: {digits}, משך התוקף: {seconds} שניות.",

  "walkthrough.codes.title": "הקראת קודי השחזור",
  "walkthrough.codes.say":
    "הכינו נייר ועט. אקריא לכם את קודי השחזור. כל אחד מהם מחליף את הטלפון פעם אחת, אם הוא אבד. אף אחד לא יבקש מכם לעולם קוד כזה בטלפון: רק אני אקריא לכם אותם, ואתם לא תקריאו אותם לאף אחד.",
  "walkthrough.codes.covered": "מוסתרים עד שהצד השני מוכן.",
  "walkthrough.codes.list": "קודי שחזור",
  "walkthrough.codes.see": {
    one: "קוד שחזור אחד על נייר, במקום בטוח.",
    two: "שני קודי שחזור על נייר, במקום בטוח.",
    other: "{count} קודי שחזור על נייר, במקום בטוח.",
  },
  "walkthrough.codes.no-paper": "הצד השני לא יכול לכתוב עכשיו",
  "walkthrough.codes.no-paper.do": "המתינו, או קבעו זמן אחר: קודים שלא נשמרו לא ניתן להציג שוב.",
  "walkthrough.codes.written": "הצד השני רשם את כל קודי השחזור",
  "walkthrough.codes.unwritten": "סמנו כאן אחרי שהצד השני רשם את כל קודי השחזור.",

  "walkthrough.confirm.title": "אישור באמצעות קוד",
  "walkthrough.confirm.say":
    "עכשיו הקריאו לי את הקוד בן 6 הספרות שהאפליקציה מציגה עבור {account}. אם הוא עומד להתחלף, המתינו לקוד הבא.",
  "walkthrough.confirm.type": "הקלידו את מה שמקריאים לכם. הקוד נשלח מעצמו כשהוא מלא.",
  "walkthrough.confirm.see": "קוד בן 6 ספרות שמתחלף כל {seconds} שניות.",
  "walkthrough.confirm.wrong": "הקוד נדחה",
  "walkthrough.confirm.wrong.do":
    "הקריאו לצד השני את ההסבר שמתחת לשדה. ברוב המקרים השעון בטלפון שגוי, או שזה קוד של רשומה אחרת. לאחר מכן הקלידו את הקוד הבא: אותו קוד לא נשלח פעמיים לעולם.",
  "walkthrough.confirm.clock": "השעון בטלפון שגוי",
  "walkthrough.confirm.clock.do":
    "ב-Android: פתחו את ״הגדרות״, ״מערכת״, ״תאריך ושעה״, והפעילו את ״הגדרת השעה באופן אוטומטי״. ב-iPhone: פתחו את ״הגדרות״, ״כללי״, ״תאריך ושעה״, והפעילו את ״הגדר אוטומטית״. לאחר מכן הקלידו את הקוד הבא.",
  "walkthrough.confirm.still": "הקוד נדחה שוב ושוב",
  "walkthrough.confirm.still.do":
    "כנראה המפתח הוקלד לא נכון. בקשו למחוק את הרשומה החדשה, חזרו לשלב 3 והקריאו את המפתח שוב: הוא עדיין אותו מפתח.",

  "walkthrough.done.title": "MFA מופעל",
  "walkthrough.done.say":
    "MFA מופעל עכשיו בחשבון שלכם. בכניסה הבאה תתבקשו להזין את הסיסמה ואת הקוד שהאפליקציה תציג באותו זמן.",
  "walkthrough.done.say.old": "אם יש באפליקציה רשומה ישנה יותר לחשבון הזה, מחקו אותה עכשיו.",
  "walkthrough.done.see": "רשומה אחת {account} באפליקציה, ואין רשומה ישנה יותר.",
  "walkthrough.done.no-codes": "אין לצד השני קודי שחזור",
  "walkthrough.done.no-codes.do":
    "לא ניתן להציג אותם שוב. הגדרה נוספת של MFA תיתן קודים חדשים: התחילו את השיחה מחדש.",
} as const satisfies Translation<typeof english>;
