import type { signIn as english } from "../en/sign-in.ts";
import type { Translation } from "../translation.ts";

export const signIn = {
  "sign-in.heading": "تسجيل الدخول",
  "sign-in.user-name": "اسم المستخدم",
  "sign-in.password": "كلمة المرور",
  "sign-in.submit": "تسجيل الدخول",
  "sign-in.user-name-missing": "يُرجى كتابة اسم المستخدم.",
  "sign-in.password-missing": "يُرجى كتابة كلمة المرور.",
  "sign-in.code.heading": "إدخال الرمز",
  "sign-in.code.for": "تسجيل الدخول باسم {name}",
  "sign-in.code.field": "الرمز المكوّن من 6 أرقام أو رمز الاسترداد",
  "sign-in.code.hint":
    "يُرجى فتح تطبيق المصادقة وكتابة الرمز الظاهر فيه. إذا لم يكن الهاتف متاحًا، فيمكن كتابة أحد رموز الاسترداد. كل رمز استرداد صالح لمرة واحدة.",
  "sign-in.code.missing": "يُرجى كتابة الرمز المكوّن من 6 أرقام أو أحد رموز الاسترداد.",
  "sign-in.code.submit": "متابعة",
  "sign-in.code.back": "رجوع",
  "sign-in.code.too-slow": "استغرقت الخطوة الثانية وقتًا طويلًا. يُرجى كتابة كلمة المرور مرة أخرى.",
  "sign-in.wait": {
    zero: "يمكن المحاولة مرة أخرى بعد {count} ثانية.",
    one: "يمكن المحاولة مرة أخرى بعد ثانية واحدة.",
    two: "يمكن المحاولة مرة أخرى بعد ثانيتين.",
    few: "يمكن المحاولة مرة أخرى بعد {count} ثوانٍ.",
    many: "يمكن المحاولة مرة أخرى بعد {count} ثانية.",
    other: "يمكن المحاولة مرة أخرى بعد {count} ثانية.",
  },
  "sign-in.signed-out": "تم تسجيل خروجك.",
  "sign-in.signed-out-elsewhere": "تم تسجيل خروجك في علامة تبويب أخرى، ولذلك تم تسجيل خروجك هنا أيضًا.",
} as const satisfies Translation<typeof english>;
