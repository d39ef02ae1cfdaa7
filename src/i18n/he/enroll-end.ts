import type { enrollEnd as english } from "../en/enroll-end.ts";
import type { Translation } from "../translation.ts";

export const enrollEnd = {
  "enroll.done.heading": "MFA מופעל",
  "enroll.done.text": "בכניסה הבאה תתבקשו להזין את הסיסמה ואת הקוד בן 6 הספרות מהאפליקציה.",
  "enroll.done.text.other": "בכניסה הבאה של {name} יידרשו הסיסמה והקוד בן 6 הספרות מהאפליקציה.",
  "enroll.done.read-back": "אושר בשרת: MFA מופעל עבור {name}.",
  "enroll.done.reading": "המצב נבדק בשרת.",
  "enroll.done.not-read": "השרת קיבל את הקוד, אך לא ניתן היה לבדוק את המצב.",
  "enroll.done.contradiction":
    "השרת קיבל את הקוד, אך לא מוסר כעת ש-MFA מופעל. בדקו שוב את המצב לפני שתסתמכו עליו.",
  "enroll.done.code-once": "הקוד שהקלדתם זה עתה נוצל. בכניסה, המתינו לקוד הבא.",
  "enroll.done.code-once.other": "הקוד שהוקלד זה עתה נוצל. בכניסה, על {name} להמתין לקוד הבא.",
  "enroll.done.scratch": "אם הטלפון לא זמין, קוד שחזור מחליף את הקוד בן 6 הספרות.",
  "enroll.done.no-scratch.other":
    "לא נמסרו קודי שחזור אל {name}. אם הטלפון יאבד, יהיה צורך ליצור את MFA מחדש.",
  "enroll.done.delete-old":
    "ייתכן שהאפליקציה מציגה עכשיו שתי רשומות עבור {issuer} ({account}). מחקו את הרשומה הישנה. הקודים שלה כבר לא תקפים.",
  "enroll.done.delete-old.other":
    "ייתכן שהאפליקציה של {name} מציגה עכשיו שתי רשומות עבור {issuer} ({account}). בקשו מ-{name} למחוק את הרשומה הישנה. הקודים שלה כבר לא תקפים.",
  "enroll.done.sessions": "סשנים אחרים של החשבון הזה הסתיימו.",
  "enroll.done.go": "מעבר אל ״ה-MFA שלי״",
  "enroll.done.go.other": "מעבר אל ״משתמשים״",

  "enroll.stopped.heading": "ההגדרה הסתיימה",
  "enroll.stopped.interrupted.title": "ההגדרה נקטעה",
  "enroll.stopped.interrupted":
    "הדף נטען מחדש או נעזב. המפתח הסודי וקודי השחזור של אותה הגדרה נמחקו בכוונה, מטעמי אבטחה, ולא ניתן להציג אותם שוב.",
  "enroll.stopped.finished-elsewhere":
    "ההגדרה הזו הושלמה קודם, אך לא בדף הזה. קודי השחזור בדף הזה לא תקפים, אלא אם נאמר בדף הזה ש-MFA מופעל.",
  "enroll.stopped.user-gone.me": "החשבון הזה כבר לא קיים. פנו למנהלי המערכת.",
  "enroll.stopped.delete-entry":
    "אם באפליקציית האימות מוצגת הרשומה {issuer} ({account}) מההגדרה הזו, מחקו אותה. הקודים שלה לא תקפים.",
  "enroll.stopped.delete-entry.other":
    "אם באפליקציית האימות של {name} מוצגת הרשומה {issuer} ({account}) מההגדרה הזו, בקשו מ-{name} למחוק אותה. הקודים שלה לא תקפים.",
  "enroll.stopped.delete-newest":
    "אם הוספתם לאפליקציית האימות רשומה עבור {appliance} במהלך אותה הגדרה, מחקו אותה: הקודים שלה לא תקפים. אם יש שתי רשומות, זו החדשה יותר.",
  "enroll.stopped.delete-newest.other":
    "אם במהלך אותה הגדרה נוספה לאפליקציית האימות של {name} רשומה עבור {appliance}, בקשו מ-{name} למחוק אותה: הקודים שלה לא תקפים. אם יש שתי רשומות, זו החדשה יותר.",
  "enroll.stopped.keep-entries":
    "אל תמחקו עדיין אף רשומה עבור {appliance} מאפליקציית האימות: ייתכן שהיא התקפה. הכניסה הבאה תראה איזה קוד מתקבל. שמרו את הרשומה הזו ואת קודי השחזור שנשמרו איתה, ומחקו כל רשומה אחרת.",
  "enroll.stopped.keep-entries.other":
    "בקשו מ-{name} לא למחוק עדיין אף רשומה עבור {appliance} מאפליקציית האימות: ייתכן שהיא התקפה. הכניסה הבאה תראה איזה קוד מתקבל. הרשומה הזו וקודי השחזור שנשמרו איתה נשארים, וכל רשומה אחרת אפשר למחוק.",
  "enroll.stopped.codes-dead": "השליכו את קודי השחזור ששמרתם באותה הגדרה.",
  "enroll.stopped.codes-dead.other": "בקשו מ-{name} להשליך את קודי השחזור של אותה הגדרה.",
  "enroll.stopped.codes-unsure": "קודי השחזור בדף הזה לא תקפים, אלא אם נאמר בדף הזה ש-MFA מופעל.",
  "enroll.stopped.state.on": "לפי השרת, MFA מופעל כעת בחשבון הזה.",
  "enroll.stopped.state.off": "דבר לא השתנה: לפי השרת, MFA עדיין מושבת.",
  "enroll.stopped.state.old-phone":
    "לפי השרת, MFA מופעל כעת. אם עוד לא אישרתם קוד, דבר לא השתנה: הטלפון הישן וקודי השחזור הישנים עדיין פועלים.",
  "enroll.stopped.state.on-unsure":
    "לפי השרת, MFA מופעל כעת. אם לא שמרתם את קודי השחזור, הגדירו MFA שוב עכשיו כדי לקבל קודים חדשים.",
  "enroll.stopped.state.on-unsure.other":
    "לפי השרת, MFA מופעל כעת. אם קודי השחזור של {name} לא נשמרו, הגדירו MFA שוב עכשיו כדי לקבל קודים חדשים.",
  "enroll.stopped.state.unknown": "לא ניתן היה לבדוק בשרת אם MFA מופעל.",
  "enroll.stopped.state.reading": "נבדק בשרת אם MFA מופעל.",
  "enroll.stopped.read-again": "רענון המצב",

  "enroll.leave.unsaved.title": "לעזוב לפני שמירת קודי השחזור?",
  "enroll.leave.unsaved.text":
    "הקודים מוצגים רק עכשיו. אם תעזבו, ההגדרה הזו תסתיים: דבר לא השתנה בכניסה שלכם, וניתן להתחיל מחדש.",
  "enroll.leave.in-flight.title": "לעזוב בזמן שהקוד בבדיקה?",
  "enroll.leave.in-flight.text": "עדיין לא ידוע אם MFA הופעל. אם תעזבו, בדקו את המצב לאחר מכן.",
  "enroll.leave.stay": "להישאר",
  "enroll.leave.leave": "לעזוב",
} as const satisfies Translation<typeof english>;
