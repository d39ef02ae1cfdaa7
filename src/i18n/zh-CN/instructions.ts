import type { instructions as english } from "../en/instructions.ts";
import type { Translation } from "../translation.ts";

export const instructions = {
  "instructions.heading": "如何设置 MFA",
  "instructions.text": "使用 MFA 后，登录需要您的密码和手机应用中的验证码。设置大约需要三分钟。",
  "instructions.print": "打印",
  "instructions.picture": "此步骤的图示，使用示例数据",
  "instructions.sample": "示例",
  "instructions.ready":
    "请准备好装有验证器应用的手机，以及保存五个恢复代码的地方。在 {address} 登录，选择“设置 MFA”，然后选择“开始”。",
  "instructions.scan":
    "打开应用，选择“添加”，将相机对准屏幕上的二维码。如果无法用相机扫描，请输入旁边显示的密钥。",
  "instructions.codes":
    "保存恢复代码：下载、复制或打印。如果手机丢失，每个恢复代码可以代替手机一次。任何人都不会向您索要恢复代码。",
  "instructions.confirm": "输入应用显示的 6 位验证码。直到这时 MFA 才开启。",
  "instructions.done": "下次登录时，需要您的密码和应用届时显示的验证码。",
  "instructions.wrong": "如果验证码被拒绝",
  "instructions.wrong.text":
    "请阅读输入框下方的说明。最常见的原因是手机的时钟不准：请将时间设为自动，然后输入下一个验证码。",
  "instructions.help": "帮助",
} as const satisfies Translation<typeof english>;
