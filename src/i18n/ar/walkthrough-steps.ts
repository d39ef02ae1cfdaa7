import type { walkthroughSteps as english } from "../en/walkthrough-steps.ts";
import type { Translation } from "../translation.ts";

export const walkthroughSteps = {
  "walkthrough.identity.title": "التحقق من هوية المتصل",
  "walkthrough.identity.say":
    "قبل أن أغيّر أي شيء في حسابك، يجب أن أتأكد من هويتك. سأطرح عليك بعض الأسئلة. لن أسأل أبدًا عن كلمة مرورك ولا عن رموز الاسترداد.",
  "walkthrough.identity.see": "لا شيء بعد. يحتاج المتصل إلى هاتف، وإلى ورقة وقلم إن أمكن.",
  "walkthrough.identity.checklist": "قائمة التحقق من الهوية",
  "walkthrough.identity.ticket": "رقم التذكرة",
  "walkthrough.identity.ticket-missing": "يُرجى كتابة رقم التذكرة.",
  "walkthrough.identity.unchecked": "يُرجى وضع علامة على كل بنود التحقق، أو إنهاء المكالمة.",
  "walkthrough.identity.default.callback": "تمت معاودة الاتصال بالرقم المسجّل في الدليل",
  "walkthrough.identity.default.manager": "اسم المدير المباشر يطابق الدليل",
  "walkthrough.identity.default.recent": "وصف المتصل عملًا حديثًا يمكنني الاطلاع عليه",
  "walkthrough.identity.fails": "لا يستطيع المتصل الإجابة، أو هو في عجلة من أمره",
  "walkthrough.identity.fails.do":
    "يُرجى إنهاء المكالمة هنا. لم يتغيّر شيء. يُرجى طلب أن يتصل المدير المباشر، وتدوين ما حدث في التذكرة.",

  "walkthrough.prepare.title": "تجهيز الهاتف",
  "walkthrough.prepare.say":
    "يُرجى فتح تطبيق المصادقة على هاتفك، واختيار علامة الزائد أو «إضافة حساب»، ثم «إدخال مفتاح الإعداد» أو «إدخال يدوي».",
  "walkthrough.prepare.see": "نموذج فيه حقل للاسم وحقل للمفتاح.",
  "walkthrough.prepare.no-app": "لا يوجد تطبيق مصادقة على الهاتف",
  "walkthrough.prepare.no-app.do":
    "يُرجى طلب أن يفتح المتصل متجر التطبيقات على الهاتف ويثبّت تطبيقًا منه. يكفي أي تطبيق قياسي، مثل Aegis أو 2FAS أو Google Authenticator أو Microsoft Authenticator.",
  "walkthrough.prepare.old-entry": "يوجد بند قديم لهذا الحساب",
  "walkthrough.prepare.old-entry.do": "يبقى كما هو الآن، ويُطلب حذفه في نهاية المكالمة.",
  "walkthrough.prepare.lost": "الهاتف القديم مفقود",
  "walkthrough.prepare.lost.do":
    "يمكن المتابعة: يتوقف الهاتف القديم عن العمل لحظة تأكيد رمز من الهاتف الجديد. إذا كان من المحتمل أنه سُرق، فيُرجى إبلاغ فريق الأمن أيضًا.",
  "walkthrough.prepare.next":
    "ينشئ زر «التالي» مفتاحًا سريًا جديدًا. لا يتغيّر شيء في تسجيل الدخول حتى يتم تأكيد رمز.",
  "walkthrough.prepare.next.recreate":
    "ينشئ زر «التالي» مفتاحًا سريًا جديدًا. يبقى الهاتف القديم ورموز الاسترداد القديمة صالحة حتى يتم تأكيد الرمز الجديد.",
  "walkthrough.prepare.next.consent":
    "MFA مفعّلة لهذا المستخدم. ينقلك زر «التالي» أولًا إلى «إعادة إنشاء MFA»، حيث يظهر ما سيتوقف عن العمل وتُطلب موافقتك. بعد ذلك تُستأنف المكالمة هنا.",
  "walkthrough.prepare.made": "تم إنشاء المفتاح السري، ويبقى كما هو طوال هذه المكالمة.",

  "walkthrough.key.title": "قراءة المفتاح",
  "walkthrough.key.say":
    "اسم الحساب الذي يُكتب هو {account}. سأقرأ لك الآن المفتاح، أربعة أحرف في كل مرة. يُرجى قول «نعم» بعد كل مجموعة.",
  "walkthrough.key.covered": "يبقى المفتاح السري مخفيًا حتى يصبح المتصل جاهزًا.",
  "walkthrough.key.list": "المفتاح السري مهجّأ في مجموعات من أربعة أحرف",
  "walkthrough.key.then": "إذا طلب التطبيق تحديد النوع، فيُرجى اختيار «حسب الوقت»، ثم الحفظ.",
  "walkthrough.key.see": "بند جديد {account} فيه رمز مكوّن من 6 أرقام يتغيّر كل {seconds} ثانية.",
  "walkthrough.key.refused": "لا يقبل التطبيق المفتاح",
  "walkthrough.key.refused.do":
    "يُرجى قراءة المفتاح مرة أخرى من المجموعة الأولى، وأن يعيد المتصل قراءة كل مجموعة. لا ترد الأرقام 0 و1 و8 و9 في المفتاح أبدًا، وما يشبهها في السمع هو حرف.",
  "walkthrough.key.camera": "لا تستطيع الكاميرا المسح، أو لا يوجد ما يمكن مسحه",
  "walkthrough.key.camera.do":
    "عبر الهاتف يُكتب المفتاح يدويًا: يُرجى طلب اختيار «إدخال يدوي» في التطبيق. لا يمكن المسح إلا أمام شاشتك.",
  "walkthrough.key.longer": "يطلب التطبيق المزيد",
  "walkthrough.key.longer.do":
    "الخوارزمية: {algorithm}، عدد الأرقام: {digits}، مدة الصلاحية بالثواني: {seconds}.",

  "walkthrough.codes.title": "قراءة رموز الاسترداد",
  "walkthrough.codes.say":
    "يُرجى تجهيز ورقة وقلم. سأقرأ لك رموز الاسترداد. يحل كل رمز منها محل هاتفك مرة واحدة إذا فُقد. لن يطلب منك أحد رمزًا منها عبر الهاتف أبدًا. أنا أقرؤها لك، ولا ينبغي لك قراءتها لأي شخص.",
  "walkthrough.codes.covered": "تبقى رموز الاسترداد مخفية حتى يصبح المتصل جاهزًا.",
  "walkthrough.codes.list": "رموز الاسترداد",
  "walkthrough.codes.see": {
    zero: "لا توجد رموز على الورقة.",
    one: "رمز واحد على الورقة، في مكان آمن.",
    two: "رمزان على الورقة، في مكان آمن.",
    few: "{count} رموز على الورقة، في مكان آمن.",
    many: "{count} رمزًا على الورقة، في مكان آمن.",
    other: "{count} رمز على الورقة، في مكان آمن.",
  },
  "walkthrough.codes.no-paper": "لا يستطيع المتصل الكتابة الآن",
  "walkthrough.codes.no-paper.do":
    "يمكن الانتظار أو الاتفاق على وقت آخر: الرموز التي لم تُحفظ لا يمكن عرضها مرة أخرى.",
  "walkthrough.codes.written": "كتب المتصل جميع رموز الاسترداد",
  "walkthrough.codes.unwritten": "يُرجى وضع علامة هنا بعد أن يكتب المتصل جميع رموز الاسترداد.",

  "walkthrough.confirm.title": "التأكيد برمز",
  "walkthrough.confirm.say":
    "يُرجى الآن قراءة الرمز المكوّن من 6 أرقام الذي يعرضه تطبيقك للحساب {account}. إذا كان على وشك التغيّر، فيُرجى انتظار الرمز التالي.",
  "walkthrough.confirm.type": "يُرجى كتابة ما يقرؤه المتصل. يُرسل الرمز تلقائيًا عند اكتماله.",
  "walkthrough.confirm.see": "رمز مكوّن من 6 أرقام يتغيّر كل {seconds} ثانية.",
  "walkthrough.confirm.wrong": "يُرفض الرمز",
  "walkthrough.confirm.wrong.do":
    "يُرجى قراءة الشرح أسفل الحقل للمتصل. في أغلب الأحيان تكون ساعة الهاتف خاطئة، أو يكون الرمز من بند آخر. بعد ذلك يُكتب الرمز التالي: لا يُرسل الرمز نفسه مرتين أبدًا.",
  "walkthrough.confirm.clock": "ساعة الهاتف خاطئة",
  "walkthrough.confirm.clock.do":
    "في Android: فتح «الإعدادات» ثم «النظام» ثم «التاريخ والوقت»، وتفعيل «ضبط الوقت تلقائيًا». في iPhone: فتح «الإعدادات» ثم «عام» ثم «التاريخ والوقت»، وتفعيل «تعيين تلقائي». بعد ذلك يُكتب الرمز التالي.",
  "walkthrough.confirm.still": "يُرفض الرمز مرارًا",
  "walkthrough.confirm.still.do":
    "ربما كُتب المفتاح بشكل خاطئ. يُرجى طلب حذف البند الجديد، والرجوع إلى الخطوة 3 وقراءة المفتاح من جديد: ما زال هو نفسه.",

  "walkthrough.done.title": "MFA مفعّلة",
  "walkthrough.done.say":
    "أصبحت MFA مفعّلة لحسابك. عند تسجيل الدخول التالي ستُطلب منك كلمة المرور والرمز الذي يعرضه تطبيقك حينها.",
  "walkthrough.done.say.old": "إذا كان في التطبيق بند أقدم لهذا الحساب، فيُرجى حذفه الآن.",
  "walkthrough.done.see": "بند واحد {account} في التطبيق، ولا يوجد بند أقدم.",
  "walkthrough.done.no-codes": "ليست لدى المتصل رموز استرداد",
  "walkthrough.done.no-codes.do":
    "لا يمكن عرضها مرة أخرى. يعطي إعداد MFA من جديد رموزًا جديدة: يُرجى بدء مكالمة إرشاد جديدة.",
} as const satisfies Translation<typeof english>;
