import type { enrollReady as english } from "../en/enroll-ready.ts";
import type { Translation } from "../translation.ts";

export const enrollReady = {
  "enroll.ready.heading": "الاستعداد",
  "enroll.ready.text":
    "مع MFA يتطلب تسجيل الدخول كلمة المرور ورمزًا من تطبيق على هاتفك. يستغرق الإعداد نحو ثلاث دقائق.",
  "enroll.ready.who": "لمن",
  "enroll.ready.appliance": "النظام",
  "enroll.ready.need": "ما يلزم",
  "enroll.ready.need.app":
    "تطبيق مصادقة على هاتفك. يكفي أي تطبيق قياسي، مثل Aegis أو 2FAS أو Google\u00a0Authenticator أو Microsoft\u00a0Authenticator.",
  "enroll.ready.need.app.suggested": "تطبيق مصادقة على هاتفك. المقترح هنا: {apps}.",
  "enroll.ready.need.place": "مكان لحفظ رموز الاسترداد التي ستظهر: مدير كلمات مرور، أو ورقة في مكان آمن.",
  "enroll.ready.change": "ما سيتغيّر",
  "enroll.ready.change.nothing-yet":
    "لا يتغيّر شيء حتى يتم تأكيد رمز من التطبيق في النهاية. يمكن التوقف قبل ذلك.",
  "enroll.ready.change.sign-in": "بعد ذلك يتطلب كل تسجيل دخول كلمة المرور ورمزًا مكوّنًا من 6 أرقام.",
  "enroll.ready.change.sessions": "يتم إنهاء الجلسات الأخرى لهذا الحساب.",
  "enroll.ready.change.old-phone":
    "يبقى الهاتف القديم صالحًا حتى يتم تأكيد رمز من الهاتف الجديد، ثم يتوقف عن العمل.",
  "enroll.ready.change.old-codes":
    "تتوقف رموز الاسترداد القديمة عن العمل في اللحظة نفسها. تظهر رموز جديدة أثناء هذا الإعداد.",
  "enroll.ready.change.old-entry": "بعد ذلك، يُرجى حذف البند القديم من تطبيق المصادقة.",
  "enroll.ready.already-on": "MFA مفعّلة لهذا الحساب أصلًا.",
  "enroll.ready.already-on.text":
    "عند تغيير الهاتف، يُرجى إعداد MFA من جديد. يبقى الهاتف القديم صالحًا حتى يتم تأكيد الجديد.",
  "enroll.ready.new-phone": "إعداد هاتف جديد",
  "enroll.ready.external": "يتم تسجيل الدخول إلى هذا الحساب عبر موفّر الهوية. يتم إعداد MFA هناك وليس هنا.",
  "enroll.ready.instructions": "تعليمات للطباعة",
  "enroll.ready.again": "الإعداد جارٍ. يُرجى المتابعة بالمفتاح السري ورموز الاسترداد نفسها.",
  "enroll.ready.wait": "تم بدء الإعداد مرات كثيرة جدًا.",
  "enroll.ready.wait.left": {
    zero: "يمكن البدء من جديد بعد {count} ثانية.",
    one: "يمكن البدء من جديد بعد ثانية واحدة.",
    two: "يمكن البدء من جديد بعد ثانيتين.",
    few: "يمكن البدء من جديد بعد {count} ثوانٍ.",
    many: "يمكن البدء من جديد بعد {count} ثانية.",
    other: "يمكن البدء من جديد بعد {count} ثانية.",
  },
  "enroll.ready.wait.left.minutes": {
    zero: "يمكن البدء من جديد بعد {count} دقيقة.",
    one: "يمكن البدء من جديد بعد دقيقة واحدة.",
    two: "يمكن البدء من جديد بعد دقيقتين.",
    few: "يمكن البدء من جديد بعد {count} دقائق.",
    many: "يمكن البدء من جديد بعد {count} دقيقة.",
    other: "يمكن البدء من جديد بعد {count} دقيقة.",
  },
  "enroll.step-up.title": "تأكيد هويتك",
  "enroll.step-up.text": "مرّت بضع دقائق على تسجيل دخولك. يُرجى كتابة كلمة المرور للمتابعة.",
  "enroll.step-up.password": "كلمة مرورك",
} as const satisfies Translation<typeof english>;
