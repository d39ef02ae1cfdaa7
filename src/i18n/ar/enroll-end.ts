import type { enrollEnd as english } from "../en/enroll-end.ts";
import type { Translation } from "../translation.ts";

export const enrollEnd = {
  "enroll.done.heading": "MFA مفعّلة",
  "enroll.done.text": "عند تسجيل دخولك التالي تُطلب كلمة المرور والرمز المكوّن من 6 أرقام من التطبيق.",
  "enroll.done.text.other":
    "عند تسجيل الدخول التالي للمستخدم {name} تُطلب كلمة المرور والرمز المكوّن من 6 أرقام من التطبيق.",
  "enroll.done.read-back": "أكّد الخادم ذلك: MFA مفعّلة للمستخدم {name}.",
  "enroll.done.reading": "جارٍ التحقق من الحالة لدى الخادم.",
  "enroll.done.not-read": "قَبِل الخادم الرمز، لكن تعذّر التحقق من الحالة.",
  "enroll.done.contradiction":
    "قَبِل الخادم الرمز، لكنه لا يذكر الآن أن MFA مفعّلة. يُرجى الاطلاع على الحالة مرة أخرى قبل الاعتماد عليها.",
  "enroll.done.code-once": "استُهلك الرمز الذي كُتب للتو. عند تسجيل الدخول، يُرجى انتظار الرمز التالي.",
  "enroll.done.code-once.other":
    "استُهلك الرمز الذي كُتب للتو. عند تسجيل الدخول، على المستخدم {name} انتظار الرمز التالي.",
  "enroll.done.scratch": "إذا لم يكن الهاتف متاحًا، يمكن استخدام رمز استرداد بدلًا من الرمز المكوّن من 6 أرقام.",
  "enroll.done.no-scratch.other":
    "لم تُسلَّم أي رموز استرداد إلى المستخدم {name}. إذا فُقد الهاتف، تلزم إعادة إنشاء MFA.",
  "enroll.done.delete-old":
    "قد يعرض التطبيق الآن بندين باسم {issuer} ({account}). يُرجى حذف البند القديم، فلم تعد رموزه صالحة.",
  "enroll.done.delete-old.other":
    "قد يعرض تطبيق المستخدم {name} الآن بندين باسم {issuer} ({account}). يُرجى أن تطلب من {name} حذف البند القديم، فلم تعد رموزه صالحة.",
  "enroll.done.sessions": "تم إنهاء الجلسات الأخرى لهذا الحساب.",
  "enroll.done.go": "الانتقال إلى «MFA لحسابي»",
  "enroll.done.go.other": "الانتقال إلى «المستخدمون»",

  "enroll.stopped.heading": "توقف الإعداد",
  "enroll.stopped.interrupted.title": "انقطع الإعداد",
  "enroll.stopped.interrupted":
    "أُعيد تحميل الصفحة أو تمت مغادرتها. مُحي المفتاح السري ورموز الاسترداد لذلك الإعداد عمدًا حفاظًا على الأمان، ولا يمكن عرضها مرة أخرى.",
  "enroll.stopped.finished-elsewhere":
    "اكتمل هذا الإعداد من قبل، لكن ليس في هذه الصفحة. رموز الاسترداد في هذه الصفحة غير صالحة ما لم تذكر هذه الصفحة أن MFA مفعّلة.",
  "enroll.stopped.user-gone.me": "لم يعد هذا الحساب موجودًا. يُرجى مراجعة المسؤول.",
  "enroll.stopped.delete-entry":
    "إذا كان تطبيق المصادقة يعرض بندًا باسم {issuer} ({account}) من هذا الإعداد، فيُرجى حذفه، فرموزه غير صالحة.",
  "enroll.stopped.delete-entry.other":
    "إذا كان تطبيق المصادقة لدى المستخدم {name} يعرض بندًا باسم {issuer} ({account}) من هذا الإعداد، فيُرجى أن تطلب من {name} حذفه، فرموزه غير صالحة.",
  "enroll.stopped.delete-newest":
    "إذا أُضيف بند للنظام {appliance} إلى تطبيق المصادقة أثناء ذلك الإعداد، فيُرجى حذفه، فرموزه غير صالحة. عند وجود بندين، فالمقصود هو الأحدث.",
  "enroll.stopped.delete-newest.other":
    "إذا أضاف المستخدم {name} بندًا للنظام {appliance} إلى تطبيق المصادقة أثناء ذلك الإعداد، فيُرجى أن تطلب من {name} حذفه، فرموزه غير صالحة. عند وجود بندين، فالمقصود هو الأحدث.",
  "enroll.stopped.codes-dead": "يُرجى التخلص من رموز الاسترداد التي حُفظت في هذا الإعداد.",
  "enroll.stopped.codes-dead.other":
    "يُرجى أن تطلب من المستخدم {name} التخلص من رموز الاسترداد الخاصة بهذا الإعداد.",
  "enroll.stopped.codes-unsure": "رموز الاسترداد في هذه الصفحة غير صالحة ما لم تذكر هذه الصفحة أن MFA مفعّلة.",
  "enroll.stopped.state.on": "MFA مفعّلة لهذا الحساب، كما يذكر الخادم الآن.",
  "enroll.stopped.state.off": "لم يتغيّر شيء، وما زالت MFA غير مفعّلة، كما يذكر الخادم الآن.",
  "enroll.stopped.state.old-phone":
    "MFA مفعّلة، كما يذكر الخادم الآن. إذا لم يتم تأكيد أي رمز بعد، فلم يتغيّر شيء، وما زال الهاتف القديم ورموز الاسترداد القديمة صالحة.",
  "enroll.stopped.state.on-unsure":
    "MFA مفعّلة، كما يذكر الخادم الآن. إذا لم تُحفظ رموز الاسترداد، فيُرجى إعداد MFA من جديد الآن للحصول على رموز جديدة.",
  "enroll.stopped.state.on-unsure.other":
    "MFA مفعّلة، كما يذكر الخادم الآن. إذا لم يحفظ المستخدم {name} رموز الاسترداد، فيُرجى إعداد MFA من جديد الآن للحصول على رموز جديدة.",
  "enroll.stopped.state.unknown": "تعذّر الاستعلام من الخادم عما إذا كانت MFA مفعّلة.",
  "enroll.stopped.state.reading": "جارٍ الاستعلام من الخادم عما إذا كانت MFA مفعّلة.",
  "enroll.stopped.read-again": "تحديث الحالة",

  "enroll.leave.unsaved.title": "المغادرة قبل حفظ رموز الاسترداد؟",
  "enroll.leave.unsaved.text":
    "لا تظهر الرموز إلا الآن. عند المغادرة ينتهي هذا الإعداد. لم يتغيّر شيء في تسجيل دخولك، ويمكن البدء من جديد.",
  "enroll.leave.in-flight.title": "المغادرة أثناء التحقق من الرمز؟",
  "enroll.leave.in-flight.text": "لا يُعرف بعد ما إذا تم تفعيل MFA. عند المغادرة، يُرجى الاطلاع على الحالة لاحقًا.",
  "enroll.leave.stay": "البقاء في الصفحة",
  "enroll.leave.leave": "مغادرة الصفحة",
} as const satisfies Translation<typeof english>;
