import type { enroll as english } from "../en/enroll.ts";
import type { Translation } from "../translation.ts";
import { enrollReady } from "./enroll-ready.ts";
import { enrollScan } from "./enroll-scan.ts";

export const enroll = {
  "enroll.title": "إعداد MFA",
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
  "enroll.later.failed":
    "يبقى المعروض هنا كما هو، ولم يتغيّر شيء بعد. يُرجى المحاولة مرة أخرى. إذا لم يُجدِ ذلك، فيُرجى إعادة تحميل الصفحة والبدء من جديد، وحذف البند الذي أُضيف إلى التطبيق.",
  ...enrollReady,
  ...enrollScan,
} as const satisfies Translation<typeof english>;
