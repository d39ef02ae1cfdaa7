import type { enrollReady as english } from "../en/enroll-ready.ts";
import type { Translation } from "../translation.ts";

export const enrollReady = {
  "enroll.ready.heading": "准备",
  "enroll.ready.text": "使用 MFA 后，登录需要您的密码和手机应用中的验证码。设置大约需要三分钟。",
  "enroll.ready.who": "对象",
  "enroll.ready.appliance": "系统",
  "enroll.ready.need": "需要准备",
  "enroll.ready.need.app":
    "手机上的验证器应用。任何标准的验证器应用都可以，例如 Aegis、2FAS、Google\u00a0Authenticator 或 Microsoft\u00a0Authenticator。",
  "enroll.ready.need.app.suggested": "手机上的验证器应用。推荐使用：{apps}。",
  "enroll.ready.need.place": "保存恢复代码的地方：密码管理器，或放在安全处的纸张。",
  "enroll.ready.change": "会有哪些变化",
  "enroll.ready.change.nothing-yet": "在最后确认应用中的验证码之前，不会有任何变化。在此之前可以随时停止。",
  "enroll.ready.change.sign-in": "之后每次登录都需要密码和 6 位验证码。",
  "enroll.ready.change.sessions": "此账号的其他会话将会结束。",
  "enroll.ready.change.old-phone": "在确认新手机的验证码之前，旧手机仍然有效。确认之后，旧手机失效。",
  "enroll.ready.change.old-codes": "旧恢复代码也会同时失效。新的恢复代码会在这次设置中显示。",
  "enroll.ready.change.old-entry": "之后，请从验证器应用中删除旧条目。",
  "enroll.ready.already-on": "此账号的 MFA 已经开启。",
  "enroll.ready.already-on.text": "如要更换手机，请重新设置 MFA：在确认新手机之前，旧手机仍然有效。",
  "enroll.ready.new-phone": "设置新手机",
  "enroll.ready.external": "此账号通过身份提供商登录。其 MFA 需在身份提供商处设置，而不是在这里。",
  "enroll.ready.instructions": "可打印的操作说明",
  "enroll.ready.again": "您的设置正在进行中。请使用相同的密钥和恢复代码继续。",
  "enroll.ready.wait": "开始设置的次数过多。",
  "enroll.ready.wait.left": { other: "{count} 秒后可以重新开始。" },
  "enroll.ready.wait.left.minutes": { other: "{count} 分钟后可以重新开始。" },
  "enroll.step-up.title": "确认是您本人",
  "enroll.step-up.text": "您登录已有几分钟。请输入密码以继续。",
  "enroll.step-up.password": "您的密码",
} as const satisfies Translation<typeof english>;
