import type { enrollSpell as english } from "../en/enroll-spell.ts";
import type { Translation } from "../translation.ts";

export const enrollSpell = {
  "enroll.scan.spelled": "المفتاح السري مهجّأ في مجموعات من أربعة أحرف",
  "enroll.scan.alphabet":
    "ألفا برافو تشارلي دلتا إيكو فوكستروت غولف هوتيل إنديا جولييت كيلو ليما مايك نوفمبر أوسكار بابا كيبك روميو سييرا تانغو يونيفورم فيكتور ويسكي إكس‑راي يانكي زولو صفر واحد اثنان ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة",
} as const satisfies Translation<typeof english>;
