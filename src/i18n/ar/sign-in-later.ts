import type { signInLater as english } from "../en/sign-in-later.ts";
import type { Translation } from "../translation.ts";

export const signInLater = {
  "sign-in.code.heading": "إدخال الرمز",
  "sign-in.code.for": "تسجيل الدخول باسم {name}",
  "sign-in.code.field": "الرمز المكوّن من 6 أرقام أو رمز الاسترداد",
  "sign-in.code.hint":
    "يُرجى فتح تطبيق المصادقة وكتابة الرمز الظاهر فيه. إذا لم يكن الهاتف متاحًا، فيمكن كتابة أحد رموز الاسترداد. كل رمز استرداد صالح لمرة واحدة.",
  "sign-in.code.missing": "يُرجى كتابة الرمز المكوّن من 6 أرقام أو أحد رموز الاسترداد.",
  "sign-in.code.submit": "متابعة",
  "sign-in.code.back": "رجوع",
  "sign-in.code.too-slow": "استغرقت الخطوة الثانية وقتًا طويلًا. يُرجى كتابة كلمة المرور مرة أخرى.",
  "sign-in.code.after-password": "كلمة المرور صحيحة. يُرجى الآن كتابة الرمز.",
  "sign-in.password-wrong": "كلمة المرور غير صحيحة. يُرجى كتابتها مرة أخرى.",
} as const satisfies Translation<typeof english>;
