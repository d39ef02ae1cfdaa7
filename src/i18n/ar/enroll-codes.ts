import type { enrollCodes as english } from "../en/enroll-codes.ts";
import type { Translation } from "../translation.ts";

export const enrollCodes = {
  "enroll.codes.heading": "حفظ رموز الاسترداد",
  "enroll.codes.text":
    "إذا فُقد هاتفك أو تعطّل، يمكن استخدام رمز استرداد بدلًا من الرمز المكوّن من 6 أرقام عند تسجيل الدخول. كل رمز استرداد صالح لمرة واحدة.",
  "enroll.codes.when": "تصبح صالحة عند اكتمال الإعداد، ولا تظهر إلا الآن.",
  "enroll.codes.never-asked": "لن يطلب منك أحد رمز استرداد عبر الهاتف أو البريد الإلكتروني أبدًا.",
  "enroll.codes.list": "رموز الاسترداد",
  "enroll.codes.covered": "رموز الاسترداد مخفية",
  "enroll.codes.download": "تنزيل",
  "enroll.codes.downloaded": "تم تسليم الملف إلى المتصفح. يُرجى التأكد من وجوده في التنزيلات.",
  "enroll.codes.share": "مشاركة",
  "enroll.codes.shared": "تم تسليم الملف. يُرجى التأكد من وصوله.",
  "enroll.codes.copy": "نسخ الرموز",
  "enroll.codes.copied": "تم النسخ. يُرجى لصق الرموز الآن في مدير كلمات المرور.",
  "enroll.codes.print": "طباعة",
  "enroll.codes.print-covered": "لا تُطبع أي بيانات ما دامت البيانات السرية مخفية. يُرجى إظهارها أولًا.",
  "enroll.codes.saved": "حفظتُ رموز الاسترداد",
  "enroll.codes.saved-hint": "يُرجى تنزيل الرموز أو نسخها أو طباعتها أولًا، ثم وضع علامة هنا.",
  "enroll.codes.wrote-down": "دوّنتُها على ورقة",
  "enroll.codes.file.title": "رموز الاسترداد لتسجيل الدخول مع MFA",
  "enroll.codes.file.appliance": "النظام: {appliance}",
  "enroll.codes.file.account": "الحساب: {account}",
  "enroll.codes.file.date": "تاريخ الإنشاء: {date}",
  "enroll.codes.file.use":
    "عند تسجيل الدخول، يُكتب أحد هذه الرموز بدلًا من الرمز المكوّن من 6 أرقام في تطبيق المصادقة.",
  "enroll.codes.file.once": "كل رمز صالح لمرة واحدة. يُرجى شطبه بعد استخدامه.",
  "enroll.codes.file.when":
    "تصبح الرموز صالحة عند اكتمال الإعداد، وتبقى كذلك حتى إعداد MFA من جديد أو إيقافها.",
  "enroll.codes.file.keep": "يُرجى حفظها حيث لا يصل إليها أحد غيرك. لن يطلب منك أحد رمزًا منها أبدًا.",
} as const satisfies Translation<typeof english>;
