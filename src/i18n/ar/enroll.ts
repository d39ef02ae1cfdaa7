import type { enroll as english } from "../en/enroll.ts";
import type { Translation } from "../translation.ts";
import { enrollCodes } from "./enroll-codes.ts";
import { enrollConfirm } from "./enroll-confirm.ts";
import { enrollEnd } from "./enroll-end.ts";
import { enrollReady } from "./enroll-ready.ts";
import { enrollScan } from "./enroll-scan.ts";

export const enroll = {
  "enroll.steps": "الخطوات",
  "enroll.steps.ready": "الاستعداد",
  "enroll.steps.scan": "المسح",
  "enroll.steps.codes": "رموز الاسترداد",
  "enroll.steps.confirm": "التأكيد",
  "enroll.steps.done": "تمت",
  "enroll.steps.progress": "الخطوة {step} من {total}",
  "enroll.start": "بدء",
  "enroll.continue": "متابعة",
  "enroll.back": "رجوع",
  "enroll.cancel": "إلغاء",
  "enroll.peek": "الضغط مع الاستمرار للإظهار مؤقتًا",
  "enroll.copied": "تم النسخ.",
  "enroll.copy-failed": "النسخ غير ممكن هنا. النص محدّد، ويمكن نسخه بلوحة المفاتيح أو من قائمة المتصفح.",
  "enroll.copy-failed.covered": "النسخ غير ممكن هنا. يُرجى إظهار البيانات السرية ونسخها يدويًا.",
  ...enrollReady,
  ...enrollScan,
  ...enrollCodes,
  ...enrollConfirm,
  ...enrollEnd,
} as const satisfies Translation<typeof english>;
