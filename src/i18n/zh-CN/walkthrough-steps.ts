import type { walkthroughSteps as english } from "../en/walkthrough-steps.ts";
import type { Translation } from "../translation.ts";

export const walkthroughSteps = {
  "walkthrough.identity.title": "核实来电者身份",
  "walkthrough.identity.say":
    "在更改您的账号之前，我需要确认是您本人。接下来我会问您几个问题。我绝不会问您的密码或恢复代码。",
  "walkthrough.identity.see": "目前还看不到任何内容。来电者需要手机，最好还有纸和笔。",
  "walkthrough.identity.checklist": "身份核对",
  "walkthrough.identity.ticket": "工单编号",
  "walkthrough.identity.ticket-missing": "请输入工单编号。",
  "walkthrough.identity.unchecked": "请勾选每一项，否则请结束通话。",
  "walkthrough.identity.default.callback": "已按通讯录中的号码回拨",
  "walkthrough.identity.default.manager": "直属上级的姓名与通讯录一致",
  "walkthrough.identity.default.recent": "说出了一项我能查到的近期工作",
  "walkthrough.identity.fails": "来电者答不上来，或者催促您",
  "walkthrough.identity.fails.do": "请就此结束通话。没有任何更改。请让对方的直属上级来电，并将经过写入工单。",

  "walkthrough.prepare.title": "准备手机",
  "walkthrough.prepare.say":
    "请打开手机上的验证器应用。点加号或者“添加账号”，然后选择“输入设置密钥”或者“手动输入”。",
  "walkthrough.prepare.see": "一个表单，其中有名称和密钥两个输入框。",
  "walkthrough.prepare.no-app": "手机上没有验证器应用",
  "walkthrough.prepare.no-app.do":
    "请来电者打开手机自带的应用商店并安装一个。任何标准的验证器应用都可以，例如 Aegis、2FAS、Google Authenticator 或 Microsoft Authenticator。",
  "walkthrough.prepare.old-entry": "应用中有此账号的旧条目",
  "walkthrough.prepare.old-entry.do": "暂时保留。通话结束时您会请对方删除。",
  "walkthrough.prepare.lost": "旧手机丢失",
  "walkthrough.prepare.lost.do":
    "请继续：新手机的验证码一经确认，旧手机即失效。如果旧手机可能被盗，请同时告知安全团队。",
  "walkthrough.prepare.next": "“下一步”会生成新的密钥。在确认验证码之前，登录方式没有任何变化。",
  "walkthrough.prepare.next.recreate":
    "“下一步”会生成新的密钥。在确认新的验证码之前，旧手机和旧恢复代码仍然有效。",
  "walkthrough.prepare.next.consent":
    "此用户已开启 MFA。“下一步”会先进入“重新创建 MFA”：说明哪些内容会失效，并征求您的同意。之后通话在这里继续。",
  "walkthrough.prepare.made": "密钥已生成。在这次通话中保持不变。",

  "walkthrough.key.title": "念出密钥",
  "walkthrough.key.say":
    "账号名称请输入 {account}。现在我把密钥念给您，每次四个字符。每输完一组，请说“好了”。",
  "walkthrough.key.covered": "在来电者准备好之前，密钥保持隐藏。",
  "walkthrough.key.list": "密钥拼读，每四个字符一组",
  "walkthrough.key.then": "如果应用询问类型，请选择“基于时间”。然后保存。",
  "walkthrough.key.see": "新条目“{account}”，带有每 {seconds} 秒更换一次的 6 位验证码。",
  "walkthrough.key.refused": "应用不接受密钥",
  "walkthrough.key.refused.do":
    "请从第一组开始重新念一遍密钥，并让来电者复述每一组。密钥中绝不会出现数字 0、1、8 和 9：听起来像这些数字的都是字母。",
  "walkthrough.key.camera": "相机无法扫描，或者没有可扫描的内容",
  "walkthrough.key.camera.do":
    "通过电话时需要输入密钥：请对方在应用中选择“手动输入”。只有在您的屏幕前才能扫描。",
  "walkthrough.key.longer": "应用要求填写更多内容",
  "walkthrough.key.longer.do": "算法 {algorithm}，位数 {digits}，更换周期 {seconds} 秒。",

  "walkthrough.codes.title": "念出恢复代码",
  "walkthrough.codes.say":
    "请准备好纸和笔。我来念恢复代码。如果手机丢了，每个恢复代码可以代替手机用一次。任何人都不会在电话里向您索要恢复代码：只有这次由我念给您，请绝不要告诉任何人。",
  "walkthrough.codes.covered": "在来电者准备好之前，恢复代码保持隐藏。",
  "walkthrough.codes.list": "恢复代码",
  "walkthrough.codes.see": { other: "写在纸上的 {count} 个恢复代码，放在安全的地方。" },
  "walkthrough.codes.no-paper": "来电者现在无法书写",
  "walkthrough.codes.no-paper.do": "请等待，或另约时间：没有记下的恢复代码无法再次显示。",
  "walkthrough.codes.written": "来电者已抄下所有恢复代码",
  "walkthrough.codes.unwritten": "来电者抄下所有恢复代码后，请勾选此项。",

  "walkthrough.confirm.title": "用验证码确认",
  "walkthrough.confirm.say":
    "现在请把应用里 {account} 显示的 6 位验证码念给我。如果它马上要更换，请等下一个。",
  "walkthrough.confirm.type": "请输入来电者念出的验证码。输入完整后自动发送。",
  "walkthrough.confirm.see": "每 {seconds} 秒更换一次的 6 位验证码。",
  "walkthrough.confirm.wrong": "验证码被拒绝",
  "walkthrough.confirm.wrong.do":
    "请将输入框下方的说明念给来电者。最常见的原因是手机的时钟不准，或者这是另一个条目的验证码。然后使用下一个验证码：同一个验证码绝不会发送两次。",
  "walkthrough.confirm.clock": "手机的时钟不准",
  "walkthrough.confirm.clock.do":
    "Android：依次打开“设置”、“系统”、“日期和时间”，然后开启“自动设置时间”。iPhone：依次打开“设置”、“通用”、“日期与时间”，然后开启“自动设置”。之后使用下一个验证码。",
  "walkthrough.confirm.still": "验证码一再被拒绝",
  "walkthrough.confirm.still.do":
    "密钥可能输入有误。请来电者删除新条目，返回第 3 步并重新念一遍密钥：密钥仍然相同。",

  "walkthrough.done.title": "MFA 已开启",
  "walkthrough.done.say": "MFA 已为您的账号开启。下次登录时，需要输入您的密码，以及应用届时显示的验证码。",
  "walkthrough.done.say.old": "如果应用里还有这个账号的旧条目，请现在删除。",
  "walkthrough.done.see": "应用中只有一个条目“{account}”，没有旧条目。",
  "walkthrough.done.no-codes": "来电者没有恢复代码",
  "walkthrough.done.no-codes.do":
    "恢复代码无法再次显示。重新设置 MFA 会提供新的恢复代码：请重新开始电话指导。",
} as const satisfies Translation<typeof english>;
