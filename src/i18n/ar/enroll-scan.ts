import type { enrollScan as english } from "../en/enroll-scan.ts";
import type { Translation } from "../translation.ts";

export const enrollScan = {
  "enroll.scan.heading": "مسح رمز QR",
  "enroll.scan.heading-phone": "إضافة الحساب إلى التطبيق",
  "enroll.scan.text": "يُرجى فتح تطبيق المصادقة واختيار «إضافة» وتوجيه الكاميرا إلى هنا.",
  "enroll.scan.text-phone":
    "تطبيق المصادقة موجود على هذا الهاتف، فلا حاجة إلى المسح. يمكن فتح التطبيق من هنا، أو نسخ المفتاح إليه.",
  "enroll.scan.by-hand": "تعذّر المسح؟ يمكن إدخال هذا المفتاح يدويًا:",
  "enroll.scan.by-hand-phone": "أو نسخ المفتاح واختيار «إدخال مفتاح الإعداد» في التطبيق:",
  "enroll.scan.qr": "رمز QR لإضافة الحساب {account} لدى {issuer} إلى تطبيق المصادقة",
  "enroll.scan.qr-covered": "رمز QR مخفي",
  "enroll.scan.enlarge": "تكبير",
  "enroll.scan.key": "المفتاح السري",
  "enroll.scan.key-covered": "المفتاح السري مخفي",
  "enroll.scan.copy-key": "نسخ المفتاح",
  "enroll.scan.spell": "تهجئة المفتاح",
  "enroll.scan.account": "الحساب",
  "enroll.scan.issuer": "جهة الإصدار",
  "enroll.scan.details": "تفاصيل تقنية",
  "enroll.scan.details.type": "النوع",
  "enroll.scan.details.totp": "حسب الوقت (TOTP)",
  "enroll.scan.details.algorithm": "الخوارزمية",
  "enroll.scan.details.digits": "طول الرمز",
  "enroll.scan.details.period": "مدة الصلاحية",
  "enroll.scan.open-here": "هل التطبيق على هذا الجهاز؟",
  "enroll.scan.open": "فتح في تطبيق المصادقة",
  "enroll.scan.open-failed":
    "لم يُفتح شيء؟ إذًا لا يوجد على هذا الجهاز تطبيق يفتح مثل هذه الروابط. يُرجى نسخ المفتاح بدلًا من ذلك.",
  "enroll.scan.show-qr": "إظهار رمز QR",
  "enroll.scan.weak":
    "أنشأ الخادم مفتاحًا سريًا قصيرًا. المفتاح صالح، لكن يُرجى إبلاغ المسؤول بأن النظام يحتاج إلى تحديث.",
  "enroll.scan.seen":
    "يمكن لمن يرى رمز QR هذا أو المفتاح إنشاء رموزك. إذا رآه أحد، فيُرجى الإلغاء والبدء من جديد.",
} as const satisfies Translation<typeof english>;
