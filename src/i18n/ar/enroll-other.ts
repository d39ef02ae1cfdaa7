import type { enrollOther as english } from "../en/enroll-other.ts";
import type { Translation } from "../translation.ts";

export const enrollOther = {
  "enroll.ready.text.other":
    "مع MFA يتطلب تسجيل الدخول كلمة المرور ورمزًا من تطبيق على الهاتف. يستغرق الإعداد نحو ثلاث دقائق، بوجود {name}.",
  "enroll.ready.need.app.other":
    "تطبيق مصادقة على هاتف {name}. يكفي أي تطبيق قياسي، مثل Aegis أو 2FAS أو Google\u00a0Authenticator أو Microsoft\u00a0Authenticator.",
  "enroll.ready.need.app.suggested.other": "تطبيق مصادقة على هاتف {name}. المقترح هنا: {apps}.",
  "enroll.ready.need.place.other":
    "مكان تُحفظ فيه رموز الاسترداد الخاصة بالمستخدم {name}: مدير كلمات مرور، أو ورقة في مكان آمن.",
} as const satisfies Translation<typeof english>;
