import type { enrollSpell as english } from "../en/enroll-spell.ts";
import type { Translation } from "../translation.ts";

export const enrollSpell = {
  "enroll.scan.spelled": "המפתח הסודי, מאוית בקבוצות של ארבעה תווים",
  "enroll.scan.alphabet":
    "אלפא בראבו צ׳רלי דלתא אקו פוקסטרוט גולף הוטל אינדיה ג׳ולייט קילו לימה מייק נובמבר אוסקר פאפא קוויבק רומיאו סיירה טנגו יוניפורם ויקטור ויסקי אקס-ריי ינקי זולו אפס אחת שתיים שלוש ארבע חמש שש שבע שמונה תשע",
} as const satisfies Translation<typeof english>;
