import type { receipt as english } from "../en/receipt.ts";
import type { Translation } from "../translation.ts";

export const receipt = {
  "receipt.title": "إيصال",
  "receipt.who": "بواسطة",
  "receipt.whom": "لمن",
  "receipt.what": "الإجراء",
  "receipt.what.set-up": "تم إعداد MFA",
  "receipt.what.recreate": "تمت إعادة إنشاء MFA لهاتف جديد",
  "receipt.what.turn-off": "تم إيقاف MFA",
  "receipt.what.was-off": "كانت MFA غير مفعّلة أصلًا",
  "receipt.appliance": "النظام",
  "receipt.when": "الوقت",
  "receipt.reason": "السبب أو رقم التذكرة",
  "receipt.no-reason": "لم يُطلب ذكر السبب",
  "receipt.copy": "نسخ الإيصال",
  "receipt.copied": "تم نسخ الإيصال إلى الحافظة.",
  "receipt.copy-refused": "لم يسمح المتصفح بالنسخ. الإيصال محدّد، ويمكن نسخه يدويًا.",
  "receipt.print": "طباعة الإيصال",
} as const satisfies Translation<typeof english>;
