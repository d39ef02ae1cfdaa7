import type { signIn as english } from "../en/sign-in.ts";
import type { Translation } from "../translation.ts";

export const signIn = {
  "sign-in.heading": "تسجيل الدخول",
  "sign-in.user-name": "اسم المستخدم",
  "sign-in.password": "كلمة المرور",
  "sign-in.submit": "تسجيل الدخول",
  "sign-in.user-name-missing": "يُرجى كتابة اسم المستخدم.",
  "sign-in.password-missing": "يُرجى كتابة كلمة المرور.",
  "sign-in.wait": {
    zero: "يمكن المحاولة مرة أخرى بعد {count} ثانية.",
    one: "يمكن المحاولة مرة أخرى بعد ثانية واحدة.",
    two: "يمكن المحاولة مرة أخرى بعد ثانيتين.",
    few: "يمكن المحاولة مرة أخرى بعد {count} ثوانٍ.",
    many: "يمكن المحاولة مرة أخرى بعد {count} ثانية.",
    other: "يمكن المحاولة مرة أخرى بعد {count} ثانية.",
  },
  "sign-in.wait.minutes": {
    zero: "يمكن المحاولة مرة أخرى بعد {count} دقيقة.",
    one: "يمكن المحاولة مرة أخرى بعد دقيقة واحدة.",
    two: "يمكن المحاولة مرة أخرى بعد دقيقتين.",
    few: "يمكن المحاولة مرة أخرى بعد {count} دقائق.",
    many: "يمكن المحاولة مرة أخرى بعد {count} دقيقة.",
    other: "يمكن المحاولة مرة أخرى بعد {count} دقيقة.",
  },
  "sign-in.wait-over": "يمكن المحاولة مرة أخرى الآن.",
  "sign-in.signed-out": "تم تسجيل خروجك.",
  "sign-in.signed-out-elsewhere": "تم تسجيل خروجك في علامة تبويب أخرى، ولذلك تم تسجيل خروجك هنا أيضًا.",
} as const satisfies Translation<typeof english>;
