import type { frameLater as english } from "../en/frame-later.ts";
import type { Translation } from "../translation.ts";

export const frameLater = {
  "frame.idle.title": "هل ما زلت هنا؟",
  "frame.idle.text": "سيتم تسجيل خروجك عند انتهاء الوقت لعدم وجود أي نشاط منذ مدة.",
  "frame.idle.left": {
    zero: "الوقت المتبقي: {count} ثانية",
    one: "الوقت المتبقي: ثانية واحدة",
    two: "الوقت المتبقي: ثانيتان",
    few: "الوقت المتبقي: {count} ثوانٍ",
    many: "الوقت المتبقي: {count} ثانية",
    other: "الوقت المتبقي: {count} ثانية",
  },
  "frame.idle.stay": "متابعة الجلسة",
  "frame.idle.failed": "تعذّر تمديد الجلسة. يُرجى المحاولة مرة أخرى ما دام هناك وقت.",
  "frame.again.title": "تسجيل الدخول من جديد",
  "frame.again.idle":
    "تم تسجيل خروجك لعدم وجود أي نشاط منذ مدة. للمتابعة من حيث توقفت، يُرجى تسجيل الدخول باسم {name}. لم يُفقد شيء من هذه الصفحة.",
  "frame.again.ended":
    "انتهت جلستك. للمتابعة من حيث توقفت، يُرجى تسجيل الدخول باسم {name}. لم يُفقد شيء من هذه الصفحة.",
  "frame.again.other": "المغادرة وتسجيل الدخول من البداية",
  "frame.not-found.title": "الصفحة غير موجودة",
  "frame.not-found.heading": "هذه الصفحة غير موجودة",
  "frame.not-found.text": "قد يكون العنوان مكتوبًا بشكل خاطئ، أو ربما نُقلت الصفحة.",
  "frame.not-found.home": "الانتقال إلى «MFA لحسابي»",
  "frame.config.title": "لم يكتمل الإعداد",
  "frame.config.heading": "لم يتم إعداد هذه الصفحة بشكل صحيح",
  "frame.config.missing":
    "تعذّر تحميل الملف config.json من هذا الخادم. لم يتغيّر شيء. يُرجى المحاولة مرة أخرى، وإبلاغ المسؤول إذا استمرت المشكلة.",
  "frame.config.wrong":
    "يوجد خطأ في الملف config.json على هذا الخادم، ولذلك لا تعرف الصفحة النظام الذي يجب أن تتصل به. لم يتغيّر شيء. يُرجى إبلاغ المسؤول.",
  "frame.config.where": "موضع الخطأ: {problems}",
} as const satisfies Translation<typeof english>;
