import type { failureLater as english } from "../en/failure-later.ts";
import type { Translation } from "../translation.ts";

export const failureLater = {
  "failure.offline.accept": "אין חיבור לרשת. לא ברור אם הקוד הגיע. התחברו לרשת ובדקו שוב.",
  "failure.offline.turn-off": "אין חיבור לרשת. לא ברור אם MFA הושבת. התחברו לרשת ובדקו שוב.",
  "failure.unreachable.accept": "לא ניתן להגיע לשרת. לא ברור אם הקוד הגיע. ודאו שהחיבור תקין ובדקו שוב.",
  "failure.unreachable.turn-off": "לא ניתן להגיע לשרת. לא ברור אם MFA הושבת. ודאו שהחיבור תקין ובדקו שוב.",
  "failure.timeout.accept": "אין תשובה. לא ברור אם הקוד הגיע. בדקו שוב לפני הקלדת קוד אחר.",
  "failure.timeout.turn-off": "אין תשובה. לא ברור אם MFA הושבת. בדקו שוב.",
  "failure.code.rejected":
    "הקוד לא התקבל. ודאו שהוא שייך לרשומה החדשה באפליקציה ושהשעון בטלפון מדויק, ואז המתינו לקוד הבא והקלידו אותו.",
  "failure.bad-request.turn-off": "השרת לא קיבל את הבקשה. בדקו אם MFA עדיין מופעל.",
  "failure.busy.accept": "השרת עמוס. לא ברור אם הקוד הגיע. בדקו שוב בעוד זמן מה.",
  "failure.busy.turn-off": "השרת עמוס. לא ברור אם MFA הושבת. בדקו שוב בעוד זמן מה.",
  "failure.server.accept": "אירעה תקלה בשרת. לא ברור אם הקוד התקבל. בדקו שוב.",
  "failure.server.turn-off": "אירעה תקלה בשרת. לא ברור אם MFA הושבת. בדקו שוב.",
  "failure.answer.accept": "לא ניתן לקרוא את תשובת השרת. לא ברור אם הקוד התקבל. בדקו שוב.",
  "failure.answer.turn-off": "לא ניתן לקרוא את תשובת השרת. לא ברור אם MFA הושבת. בדקו שוב.",
} as const satisfies Translation<typeof english>;
