import type { walkthrough as english } from "../en/walkthrough.ts";
import type { Translation } from "../translation.ts";
import { walkthroughSteps } from "./walkthrough-steps.ts";

export const walkthrough = {
  "walkthrough.heading": "الإرشاد",
  "walkthrough.for": "المتصل: {name}",
  "walkthrough.step": "الخطوة {step} من {steps}",
  "walkthrough.say": "ما يُقرأ للمتصل",
  "walkthrough.see": "ما ينبغي أن يظهر للمتصل",
  "walkthrough.picture": "صورة هذه الخطوة ببيانات نموذجية",
  "walkthrough.sample": "نموذج",
  "walkthrough.if-not": "إذا لم يحدث ذلك",
  "walkthrough.bar": "خطوات المكالمة",
  "walkthrough.next": "التالي",
  "walkthrough.previous": "السابق",
  "walkthrough.ready": "المتصل جاهز",
  "walkthrough.show": "إظهار",
  "walkthrough.hide": "إخفاء",
  "walkthrough.copy-note": "نسخ ملاحظة التذكرة",
  "walkthrough.note.copied": "تم نسخ ملاحظة التذكرة إلى الحافظة.",
  "walkthrough.note.refused": "لم يسمح المتصفح بالنسخ. الملاحظة معروضة أدناه، ويمكن نسخها يدويًا.",
  "walkthrough.note": "ملاحظة التذكرة",
  "walkthrough.leave": "إنهاء المكالمة دون إكمال الإعداد",

  "walkthrough.choose.text": "من المتصل؟ يُرجى البحث عن المتصل، ثم اختيار الاسم.",
  "walkthrough.choose.find": "البحث عن مستخدم",
  "walkthrough.choose.list": "المستخدمون",
  "walkthrough.choose.none": "لا يوجد مستخدم يطابق «{query}».",
  "walkthrough.choose.more": "توجد نتائج أخرى. يُرجى كتابة المزيد من الاسم.",
  "walkthrough.choose.external": "موفّر الهوية",
  "walkthrough.choose.on": "MFA مفعّلة",
  "walkthrough.choose.off": "MFA غير مفعّلة",
  "walkthrough.choose.unknown": "حالة MFA غير معروفة",

  "walkthrough.lost.title": "لا توجد مكالمة جارية في هذه الصفحة",
  "walkthrough.lost":
    "إذا أُعيد تحميل الصفحة أثناء مكالمة، فقد ضاع المفتاح السري لتلك المكالمة ولم يعد تأكيده ممكنًا.",
  "walkthrough.begin-again": "البدء من جديد",
  "walkthrough.external":
    "يدير موفّر الهوية MFA لهذا المستخدم، ولا يمكن إعدادها هنا. يُرجى تحويل المتصل إلى الفريق المسؤول عن موفّر الهوية.",
  "walkthrough.to-users": "الانتقال إلى «المستخدمون»",
  "walkthrough.to-queue": "الرجوع إلى قائمة الانتظار",

  ...walkthroughSteps,

  "walkthrough.note.title": "إرشاد MFA عبر الهاتف",
  "walkthrough.note.agent": "موظف الدعم",
  "walkthrough.note.caller": "المتصل",
  "walkthrough.note.appliance": "النظام",
  "walkthrough.note.what": "الإجراء",
  "walkthrough.note.what.set-up": "إعداد MFA",
  "walkthrough.note.what.recreate": "إعادة إنشاء MFA لهاتف جديد",
  "walkthrough.note.ticket": "التذكرة",
  "walkthrough.note.checks": "التحقق من الهوية",
  "walkthrough.note.checks.between": "؛ ",
  "walkthrough.note.begun": "البداية",
  "walkthrough.note.ended": "النهاية",
  "walkthrough.note.result": "النتيجة",
  "walkthrough.note.result.done": "MFA مفعّلة، وتم تأكيد رمز من البند الجديد.",
  "walkthrough.note.result.open": "لم يكتمل الإجراء. لم تتغيّر MFA.",
  "walkthrough.note.result.under-way": "المكالمة لا تزال جارية. لم تتغيّر MFA حتى الآن.",
  "walkthrough.note.result.finished-before":
    "اكتمل الإعداد من قبل، لكن ليس في هذه المكالمة. يجب التحقق من الحالة مرة أخرى.",
  "walkthrough.note.result.unknown": "لم يردّ الخادم على الخطوة الأخيرة. يجب التحقق من الحالة مرة أخرى.",
} as const satisfies Translation<typeof english>;
