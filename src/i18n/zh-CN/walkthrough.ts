import type { walkthrough as english } from "../en/walkthrough.ts";
import type { Translation } from "../translation.ts";
import { walkthroughSteps } from "./walkthrough-steps.ts";

export const walkthrough = {
  "walkthrough.heading": "电话指导",
  "walkthrough.for": "来电者：{name}",
  "walkthrough.step": "第 {step} 步，共 {steps} 步",
  "walkthrough.say": "请念",
  "walkthrough.see": "对方的状态",
  "walkthrough.picture": "此步骤的画面（示例数据）",
  "walkthrough.sample": "示例",
  "walkthrough.if-not": "如果不是这样",
  "walkthrough.bar": "通话步骤",
  "walkthrough.next": "下一步",
  "walkthrough.previous": "上一步",
  "walkthrough.ready": "来电者已准备好",
  "walkthrough.show": "显示",
  "walkthrough.hide": "隐藏",
  "walkthrough.copy-note": "复制工单备注",
  "walkthrough.note.copied": "工单备注已复制到剪贴板。",
  "walkthrough.note.refused": "浏览器不允许复制。备注显示在下方，请手动复制。",
  "walkthrough.note": "工单备注",
  "walkthrough.leave": "未完成即结束通话",

  "walkthrough.choose.text": "是谁来电？请查找来电者，然后选择其名称。",
  "walkthrough.choose.find": "查找用户",
  "walkthrough.choose.list": "用户",
  "walkthrough.choose.none": "没有与“{query}”匹配的用户。",
  "walkthrough.choose.more": "还有更多用户。请输入名称的更多部分。",
  "walkthrough.choose.external": "身份提供商",
  "walkthrough.choose.on": "MFA 已开启",
  "walkthrough.choose.off": "MFA 已关闭",
  "walkthrough.choose.unknown": "MFA 状态未知",

  "walkthrough.lost.title": "此页面上没有正在进行的通话",
  "walkthrough.lost":
    "如果在通话期间重新加载了页面，那次通话的密钥已经丢失，无法再确认。如果来电者已用它添加了条目，请让对方删除。然后重新开始。",
  "walkthrough.begin-again": "重新开始",
  "walkthrough.external":
    "此用户的 MFA 由身份提供商管理，无法在这里设置。请将来电者转给负责身份提供商的团队。",
  "walkthrough.to-users": "前往“用户”",
  "walkthrough.to-queue": "返回队列",

  ...walkthroughSteps,

  "walkthrough.note.title": "MFA 电话指导",
  "walkthrough.note.agent": "坐席",
  "walkthrough.note.caller": "来电者",
  "walkthrough.note.appliance": "系统",
  "walkthrough.note.what": "内容",
  "walkthrough.note.what.set-up": "设置 MFA",
  "walkthrough.note.what.recreate": "为新手机重新创建 MFA",
  "walkthrough.note.ticket": "工单",
  "walkthrough.note.checks": "身份核对",
  "walkthrough.note.checks.between": "；",
  "walkthrough.note.begun": "开始时间",
  "walkthrough.note.ended": "结束时间",
  "walkthrough.note.result": "结果",
  "walkthrough.note.result.done": "MFA 已开启，新条目的验证码已确认。",
  "walkthrough.note.result.open": "未完成。MFA 没有更改。",
  "walkthrough.note.result.under-way": "通话仍在进行中。目前 MFA 没有更改。",
  "walkthrough.note.result.unknown": "服务器没有响应最后一步。必须重新查询状态。",
} as const satisfies Translation<typeof english>;
