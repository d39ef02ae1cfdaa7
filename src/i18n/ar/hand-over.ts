import type { handOver as english } from "../en/hand-over.ts";
import type { Translation } from "../translation.ts";

export const handOver = {
  "hand-over.heading": "كيف سيتم التسليم؟",
  "hand-over.text":
    "تم إنشاء مفتاح سري للمستخدم {name}. لا يتغيّر شيء لدى المستخدم {name} حتى يتم تأكيد رمز من البند الجديد.",
  "hand-over.beside": "بجانبي",
  "hand-over.beside.text":
    "المستخدم {name} هنا. تعرض هذه الشاشة رمز QR ورموز الاسترداد فقط، ولا تعرض شيئًا من بياناتك، وتبقى جلستك في هذه الأثناء مقفلة بكلمة مرورك.",
  "hand-over.phone": "عبر الهاتف",
  "hand-over.phone.text":
    "المستخدم {name} على الخط. يعرض «الإرشاد» ما يجب قراءته، وما يجب فعله عند حدوث مشكلة.",
  "hand-over.paper": "على الورق",
  "hand-over.paper.text": "ورقة واحدة للطباعة والتسليم. يتم تأكيد رمز هنا بعد ذلك.",
  "hand-over.never": "لا تُرسل البيانات السرية أبدًا بالبريد الإلكتروني أو في رابط.",

  "hand-over.screen.for": "للمستخدم {name} على {appliance}",
  "hand-over.screen.leave": "إرجاع الشاشة",
  "hand-over.screen.seen":
    "يمكن لمن يرى رمز QR هذا أو المفتاح إنشاء رموزك. إذا رآه أحد، فيُرجى إرجاع الشاشة وطلب بدء الإعداد من جديد.",
  "hand-over.screen.codes":
    "هذا ليس جهازك، لذلك لا يُحفظ عليه شيء. يُرجى تدوين الرموز على ورقة، أو طباعتها وأخذ الورقة معك.",
  "hand-over.screen.codes-hint": "يُرجى طباعة الرموز أولًا، ثم وضع علامة هنا.",
  "hand-over.screen.stopped": "يُرجى إرجاع الشاشة إلى من بدأ الإعداد وطلب بدئه من جديد.",
  "hand-over.screen.stopped.expired": "استغرق الإعداد وقتًا طويلًا وانتهى.",
  "hand-over.screen.stopped.exhausted": "رُفضت خمسة رموز، ولذلك انتهى هذا الإعداد.",
  "hand-over.screen.stopped.gone": "لم يعد الخادم يعرف هذا الإعداد.",
  "hand-over.screen.done": "اكتمل الإعداد. يُرجى إرجاع الشاشة إلى من بدأ الإعداد.",
  "hand-over.unlock.text": "هذه الجلسة مقفلة. تفتحها من جديد كلمة مرور صاحب الجلسة.",
  "hand-over.unlock.password": "كلمة مرور صاحب الجلسة",

  "hand-over.slip.title": "على الورق",
  "hand-over.slip.text":
    "تذكر الورقة ما يلزم المستخدم {name} فعله، ولأي حساب، ومتى أُنشئت. كل من يقرأ المفتاح يمكنه إنشاء الرموز، ولذلك لا يُطبع إلا عند اختيار ذلك.",
  "hand-over.slip.key": "طباعة المفتاح السري مع رمز QR",
  "hand-over.slip.codes": "طباعة رموز الاسترداد",
  "hand-over.slip.no-codes":
    "لم تُطبع رموز الاسترداد. من دونها لا يمكن للمستخدم {name} تسجيل الدخول إذا فُقد الهاتف، ولا يمكن إظهارها مرة أخرى لاحقًا. لطباعتها، يُرجى تحديد الخانة أعلاه.",
  "hand-over.slip.no-key":
    "من دون طباعة المفتاح، يتسلّم المستخدم {name} المفتاح منك شخصيًا: بجانبك أو عبر الهاتف.",
  "hand-over.slip.print": "طباعة الورقة",
  "hand-over.slip.printed": "تم تسليم الورقة إلى الطابعة. يُرجى التأكد من طباعتها.",
  "hand-over.slip.covered": "لا تُطبع البيانات السرية ما دامت مخفية. يُرجى إظهارها أولًا.",
  "hand-over.slip.next": "تأكيد الرمز",
  "hand-over.slip.without": "المتابعة من دون طباعة",
  "hand-over.slip.open":
    "لم يتم تفعيل MFA بعد. يتم تفعيلها عندما يقرأ لك المستخدم {name} رمزًا من البند الجديد ويتم تأكيده هنا. يُرجى إبقاء هذه الصفحة مفتوحة حتى ذلك الحين. لا يذكر الخادم مدة انتظاره، فيُستحسن عدم التأخير.",
  "hand-over.slip.say": "يُرجى كتابة الرمز الذي يقرؤه المستخدم {name} من البند الجديد {issuer} ({account}).",

  "hand-over.sheet.title": "MFA للمستخدم {name}",
  "hand-over.sheet.made": "تاريخ الإنشاء",
  "hand-over.sheet.steps": "ما يلزم فعله",
  "hand-over.sheet.step.app": "فتح تطبيق المصادقة، أو تثبيت تطبيق من متجر التطبيقات على الهاتف.",
  "hand-over.sheet.step.scan": "اختيار «إضافة» في التطبيق، ثم مسح رمز QR أدناه أو كتابة المفتاح السري.",
  "hand-over.sheet.step.get": "تسلّم المفتاح السري من المسؤول شخصيًا، وإضافته إلى التطبيق.",
  "hand-over.sheet.step.codes": "حفظ رموز الاسترداد في مكان آمن. يحل كل رمز محل الهاتف مرة واحدة إذا فُقد.",
  "hand-over.sheet.step.confirm":
    "قراءة الرمز المكوّن من 6 أرقام في البند الجديد للمسؤول. يتم تفعيل MFA بعد تأكيده.",
  "hand-over.sheet.step.destroy": "إتلاف هذه الورقة.",
  "hand-over.sheet.step.destroy-upper":
    "قص الورقة عند الخط، ثم إتلاف الجزء العلوي والاحتفاظ بالجزء السفلي الذي يحمل رموز الاسترداد.",
  "hand-over.sheet.cut": "القص من هنا",
  "hand-over.sheet.destroy": "تُتلف بعد الاستخدام",
  "hand-over.sheet.destroy-upper": "يُتلف الجزء العلوي بعد الاستخدام ويُحتفظ بالجزء السفلي",

  "hand-over.leave.title": "المغادرة قبل تأكيد الرمز؟",
  "hand-over.leave.text":
    "عندئذ يفقد ما تم تسليمه قيمته: لا يمكن بعد ذلك تأكيد المفتاح ورموز الاسترداد من هذا الإعداد. لم يتغيّر شيء في تسجيل الدخول.",
  "hand-over.to-queue": "الرجوع إلى قائمة الانتظار",
} as const satisfies Translation<typeof english>;
