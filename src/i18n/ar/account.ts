import type { account as english } from "../en/account.ts";
import type { Translation } from "../translation.ts";

export const account = {
  "account.heading": "MFA لحسابي",
  "account.on": "MFA مفعّلة",
  "account.on.text":
    "عند تسجيل الدخول يُطلب منك رمز من تطبيق المصادقة. إذا لم يكن الهاتف متاحًا، يمكن استخدام أحد رموز الاسترداد.",
  "account.on.lost":
    "هاتف جديد، أو رموز استرداد مفقودة أو مستهلكة؟ يمكن إعداد هاتف جديد للحصول على مفتاح سري جديد ورموز استرداد جديدة.",
  "account.off": "MFA غير مفعّلة",
  "account.off.text":
    "تكفي كلمة المرور وحدها لتسجيل الدخول إلى هذا الحساب. مع MFA لا يستطيع من يعرف كلمة مرورك تسجيل الدخول بها وحدها.",
  "account.off.time": "يستغرق ذلك نحو ثلاث دقائق، ويلزم هاتف عليه تطبيق مصادقة.",
  "account.unknown": "حالة MFA غير معروفة",
  "account.unknown.text":
    "لم يذكر الخادم ما إذا كانت MFA مفعّلة. لا يمكن تغيير أي شيء حتى تُعرف الحالة. يُرجى تحديث الحالة.",
  "account.read-again": "تحديث الحالة",
  "account.changed-on": "تم تفعيل MFA لحسابك بعد فتح هذه الصفحة.",
  "account.changed-off": "تم إيقاف MFA لحسابك بعد فتح هذه الصفحة. إذا لم يكن ذلك بفعلك، فيُرجى إبلاغ المسؤول.",
  "account.notice.enabled": "تم تفعيل MFA لحسابك بواسطة {name} بتاريخ {when}.",
  "account.notice.recreated":
    "تمت إعادة إنشاء MFA لحسابك بواسطة {name} بتاريخ {when}. لم يعد الهاتف القديم ولا رموز الاسترداد القديمة صالحة.",
  "account.notice.disabled": "تم إيقاف MFA لحسابك بواسطة {name} بتاريخ {when}.",
  "account.notice.reset": "تم إيقاف MFA لحسابك على الخادم مباشرة بتاريخ {when}.",
  "account.notice.help": "إذا لم تطلب ذلك، فيُرجى إبلاغ فريق الدعم أو المسؤول فورًا.",
  "account.notice.read": "فهمت",
  "account.notice.kept":
    "من غير المؤكد أنه تم تسجيل قراءة هذه الرسالة. إن لم يتم ذلك، فستظهر مجددًا عند تسجيل الدخول التالي.",
  "account.stale": "تعذّر تحديث الحالة الآن. فيما يلي آخر ما ذكره الخادم.",
  "account.external": "يدير موفّر الهوية تسجيل دخولك. يتم إعداد MFA هناك وليس هنا.",
  "account.set-up": "إعداد MFA",
  "account.new-phone": "إعداد هاتف جديد",
  "account.turn-off": "إيقاف MFA",
  "account.name": "الحساب",
  "account.role": "الدور",
  "account.appliance": "النظام",
  "account.help": "المساعدة",
} as const satisfies Translation<typeof english>;
