import type { enrollOther as english } from "../en/enroll-other.ts";
import type { Translation } from "../translation.ts";

export const enrollOther = {
  "enroll.ready.text.other":
    "使用 MFA 后，登录需要密码和手机应用中的验证码。设置大约需要三分钟，期间需要 {name} 在场。",
  "enroll.ready.need.app.other":
    "{name} 手机上的验证器应用。任何标准的验证器应用都可以，例如 Aegis、2FAS、Google\u00a0Authenticator 或 Microsoft\u00a0Authenticator。",
  "enroll.ready.need.app.suggested.other": "{name} 手机上的验证器应用。推荐使用：{apps}。",
  "enroll.ready.need.place.other": "{name} 保存恢复代码的地方：密码管理器，或放在安全处的纸张。",
} as const satisfies Translation<typeof english>;
