import type { instructions as english } from "../en/instructions.ts";
import type { Translation } from "../translation.ts";

export const instructions = {
  "instructions.heading": "كيفية إعداد MFA",
  "instructions.text":
    "مع MFA يتطلب تسجيل الدخول كلمة المرور ورمزًا من تطبيق على هاتفك. يستغرق الإعداد نحو ثلاث دقائق.",
  "instructions.print": "طباعة",
  "instructions.picture": "صورة هذه الخطوة ببيانات نموذجية",
  "instructions.sample": "نموذج",
  "instructions.ready":
    "يُرجى تجهيز هاتفك وعليه تطبيق مصادقة، ومكان لحفظ خمسة رموز استرداد. يُرجى تسجيل الدخول على {address}، واختيار «إعداد MFA» ثم «بدء».",
  "instructions.scan":
    "يُرجى فتح التطبيق واختيار «إضافة» وتوجيه الكاميرا إلى رمز QR على الشاشة. إذا تعذّر المسح بالكاميرا، فيُرجى كتابة المفتاح السري الظاهر بجانبه.",
  "instructions.codes":
    "يُرجى حفظ رموز الاسترداد بتنزيلها أو نسخها أو طباعتها. يحل كل رمز محل الهاتف مرة واحدة إذا فُقد. لن يطلب منك أحد رمزًا منها أبدًا.",
  "instructions.confirm": "يُرجى كتابة الرمز المكوّن من 6 أرقام الذي يعرضه التطبيق. عندئذ فقط يتم تفعيل MFA.",
  "instructions.done": "عند تسجيل الدخول التالي تُطلب منك كلمة المرور والرمز الذي يعرضه التطبيق حينها.",
  "instructions.wrong": "إذا رُفض الرمز",
  "instructions.wrong.text":
    "يُرجى قراءة الشرح أسفل الحقل. في أغلب الأحيان يكون السبب أن ساعة الهاتف خاطئة. يُرجى تفعيل الضبط التلقائي للوقت، ثم كتابة الرمز التالي.",
  "instructions.help": "المساعدة",
} as const satisfies Translation<typeof english>;
