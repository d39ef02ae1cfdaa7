import type { failureLater as english } from "../en/failure-later.ts";
import type { Translation } from "../translation.ts";

export const failureLater = {
  "failure.offline.accept":
    "لا يوجد اتصال بالشبكة. ليس مؤكدًا أن الرمز قد وصل. يُرجى الاتصال بالشبكة، ثم التحقق مرة أخرى.",
  "failure.offline.turn-off":
    "لا يوجد اتصال بالشبكة. ليس مؤكدًا أنه تم إيقاف MFA. يُرجى الاتصال بالشبكة، ثم التحقق مرة أخرى.",
  "failure.unreachable.accept":
    "لا يمكن الوصول إلى الخادم. ليس مؤكدًا أن الرمز قد وصل. يُرجى فحص الاتصال، ثم التحقق مرة أخرى.",
  "failure.unreachable.turn-off":
    "لا يمكن الوصول إلى الخادم. ليس مؤكدًا أنه تم إيقاف MFA. يُرجى فحص الاتصال، ثم التحقق مرة أخرى.",
  "failure.timeout.accept": "لم يصل ردّ. ليس مؤكدًا أن الرمز قد وصل. يُرجى التحقق مرة أخرى قبل كتابة رمز آخر.",
  "failure.timeout.turn-off": "لم يصل ردّ. ليس مؤكدًا أنه تم إيقاف MFA. يُرجى التحقق مرة أخرى.",
  "failure.code.rejected":
    "لم يُقبل هذا الرمز. يُرجى التأكد من أنه للبند الجديد في التطبيق ومن صحة ساعة الهاتف، ثم انتظار الرمز التالي وكتابته.",
  "failure.bad-request.turn-off": "لم يقبل الخادم الطلب. يُرجى التحقق مما إذا كانت MFA ما زالت مفعّلة.",
  "failure.busy.accept": "الخادم مشغول. ليس مؤكدًا أن الرمز قد وصل. يُرجى التحقق مرة أخرى بعد قليل.",
  "failure.busy.turn-off": "الخادم مشغول. ليس مؤكدًا أنه تم إيقاف MFA. يُرجى التحقق مرة أخرى بعد قليل.",
  "failure.server.accept": "حدث خلل في الخادم. ليس مؤكدًا أن الرمز قد قُبل. يُرجى التحقق مرة أخرى.",
  "failure.server.turn-off": "حدث خلل في الخادم. ليس مؤكدًا أنه تم إيقاف MFA. يُرجى التحقق مرة أخرى.",
  "failure.answer.accept": "لا يمكن قراءة ردّ الخادم. ليس مؤكدًا أن الرمز قد قُبل. يُرجى التحقق مرة أخرى.",
  "failure.answer.turn-off": "لا يمكن قراءة ردّ الخادم. ليس مؤكدًا أنه تم إيقاف MFA. يُرجى التحقق مرة أخرى.",
} as const satisfies Translation<typeof english>;
