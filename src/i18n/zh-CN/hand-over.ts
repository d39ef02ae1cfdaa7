import type { handOver as english } from "../en/hand-over.ts";
import type { Translation } from "../translation.ts";

export const handOver = {
  "hand-over.heading": "您要如何交给对方？",
  "hand-over.text": "已为 {name} 生成密钥。在确认新条目的验证码之前，{name} 的登录没有任何变化。",
  "hand-over.beside": "当面",
  "hand-over.beside.text":
    "{name} 就在这里。此屏幕只显示二维码和恢复代码，不显示您的任何内容；在此期间，您的会话由您的密码锁定。",
  "hand-over.phone": "通过电话",
  "hand-over.phone.text": "{name} 正在通话中。电话指导会逐步告诉您要念什么，以及出现问题时怎么办。",
  "hand-over.paper": "纸质",
  "hand-over.paper.text": "打印一张纸条并交给对方。之后在这里确认验证码。",
  "hand-over.never": "机密信息绝不会通过邮件或链接发送。",

  "hand-over.screen.for": "{name} 的设置 ({appliance})",
  "hand-over.screen.leave": "交还屏幕",
  "hand-over.screen.seen":
    "看到此二维码或密钥的人可以生成您的验证码。如果有人看到了，请交还屏幕，并请对方重新开始设置。",
  "hand-over.screen.codes": "这不是您自己的电脑，因此不会在上面保存任何内容。请抄写恢复代码，或打印后带走。",
  "hand-over.screen.codes-hint": "请先打印恢复代码，然后勾选此项。",
  "hand-over.screen.stopped": "请将屏幕交还给开始设置的人，并请对方重新开始设置。",
  "hand-over.screen.stopped.expired": "设置用时过长，已经结束。",
  "hand-over.screen.stopped.exhausted": "有五个验证码被拒绝，因此这次设置已经结束。",
  "hand-over.screen.stopped.gone": "服务器已没有这次设置的记录。",
  "hand-over.screen.done": "设置已完成。请将屏幕交还给开始设置的人。",
  "hand-over.unlock.text": "此会话已锁定。输入开始设置的人的密码即可解锁。",

  "hand-over.unlock.password": "会话所有者的密码",

  "hand-over.slip.title": "打印纸条",
  "hand-over.slip.text":
    "纸条上会写明 {name} 要做什么、用于哪个账号以及创建日期。看到密钥的人都能生成验证码，因此只有在您选择时才会打印密钥。",
  "hand-over.slip.key": "打印密钥及其二维码",
  "hand-over.slip.codes": "打印恢复代码",
  "hand-over.slip.no-codes":
    "恢复代码尚未打印。没有恢复代码，{name} 一旦丢失手机就无法登录，而且之后无法再次显示。如需打印，请勾选上面的复选框。",
  "hand-over.slip.no-key": "如果不打印密钥，请由您亲自告诉 {name}：当面或通过电话。",
  "hand-over.slip.print": "打印纸条",
  "hand-over.slip.printed": "纸条已交给打印机。请查看是否已打印出来。",
  "hand-over.slip.covered": "机密信息隐藏时不会打印任何机密信息。请先显示。",
  "hand-over.slip.next": "确认验证码",
  "hand-over.slip.without": "不打印，继续",
  "hand-over.slip.open":
    "MFA 尚未开启：{name} 将新条目的验证码念给您，并在这里确认之后，MFA 才会开启。在此之前请不要关闭本页。服务器不会说明等待多久，因此请尽快完成。",
  "hand-over.slip.say": "请输入 {name} 念出的新条目“{issuer} ({account})”的验证码。",

  "hand-over.sheet.title": "{name} 的 MFA",
  "hand-over.sheet.made": "创建日期",
  "hand-over.sheet.steps": "操作步骤",
  "hand-over.sheet.step.app": "打开您的验证器应用，或者从手机自带的应用商店安装一个。",
  "hand-over.sheet.step.scan": "在应用中选择“添加”，然后扫描下面的二维码，或输入密钥。",
  "hand-over.sheet.step.get": "向管理员当面获取密钥，并将其添加到应用中。",
  "hand-over.sheet.step.codes": "将恢复代码保存在安全的地方。如果手机丢失，每个恢复代码可以代替手机一次。",
  "hand-over.sheet.step.confirm": "将新条目的 6 位验证码念给管理员。确认之后，MFA 即开启。",
  "hand-over.sheet.step.destroy": "销毁这张纸条。",
  "hand-over.sheet.step.destroy-upper": "沿线剪开纸条，销毁上半部分，保留印有恢复代码的下半部分。",
  "hand-over.sheet.cut": "沿此处剪开",
  "hand-over.sheet.destroy": "用后销毁",
  "hand-over.sheet.destroy-upper": "上半部分用后销毁，下半部分请保留",

  "hand-over.leave.title": "验证码尚未确认，要离开吗？",
  "hand-over.leave.text":
    "如果离开，已交出的内容将失效：这次设置的密钥和恢复代码将无法再确认。登录方式没有任何变化。",
  "hand-over.to-queue": "返回队列",
} as const satisfies Translation<typeof english>;
