import type { enrollEnd as english } from "../en/enroll-end.ts";
import type { Translation } from "../translation.ts";

export const enrollEnd = {
  "enroll.done.heading": "MFA 已开启",
  "enroll.done.text": "下次登录时，需要您的密码和应用中的 6 位验证码。",
  "enroll.done.text.other": "{name} 下次登录时，需要密码和应用中的 6 位验证码。",
  "enroll.done.read-back": "服务器已确认：{name} 的 MFA 已开启。",
  "enroll.done.reading": "正在向服务器查询状态。",
  "enroll.done.not-read": "服务器接受了验证码，但未能查询到状态。",
  "enroll.done.contradiction":
    "服务器接受了验证码，但目前没有返回 MFA 已开启的状态。请再次查看状态，确认之前不要认为 MFA 已开启。",
  "enroll.done.code-once": "您刚才输入的验证码已用掉。登录时请等待下一个。",
  "enroll.done.code-once.other": "刚才输入的验证码已用掉。{name} 登录时需要等待下一个。",
  "enroll.done.scratch": "如果手机不在身边，可以用恢复代码代替 6 位验证码。",
  "enroll.done.no-scratch.other": "没有将恢复代码交给 {name}。如果手机丢失，需要重新创建 MFA。",
  "enroll.done.delete-old":
    "您的应用中现在可能有两个“{issuer} ({account})”条目。请删除旧条目，其验证码已失效。",
  "enroll.done.delete-old.other":
    "{name} 的应用中现在可能有两个“{issuer} ({account})”条目。请让 {name} 删除旧条目，其验证码已失效。",
  "enroll.done.sessions": "此账号的其他会话已结束。",
  "enroll.done.go": "前往“我的 MFA”",
  "enroll.done.go.other": "前往“用户”",

  "enroll.stopped.heading": "设置已结束",
  "enroll.stopped.interrupted.title": "设置被中断",
  "enroll.stopped.interrupted":
    "页面被重新加载或离开。出于安全设计，那次设置的密钥和恢复代码已清除，无法再次显示。",
  "enroll.stopped.finished-elsewhere":
    "这次设置之前已经完成，但不是在本页完成的。除非本页曾提示 MFA 已开启，否则本页的恢复代码无效。",
  "enroll.stopped.user-gone.me": "此账号已不存在。请联系管理员。",
  "enroll.stopped.delete-entry":
    "如果验证器应用中有这次设置添加的条目“{issuer} ({account})”，请将其删除，其验证码无效。",
  "enroll.stopped.delete-entry.other":
    "如果 {name} 的验证器应用中有这次设置添加的条目“{issuer} ({account})”，请让 {name} 将其删除，其验证码无效。",
  "enroll.stopped.delete-newest":
    "如果您在那次设置中向验证器应用添加了 {appliance} 的条目，请将其删除，其验证码无效。如果有两个条目，请删除较新的那个。",
  "enroll.stopped.delete-newest.other":
    "如果 {name} 在那次设置中向验证器应用添加了 {appliance} 的条目，请让 {name} 将其删除，其验证码无效。如果有两个条目，请删除较新的那个。",
  "enroll.stopped.keep-entries":
    "请先不要从验证器应用中删除 {appliance} 的任何条目，它可能正是有效的那个。下次登录会显示哪个条目的验证码可用。请保留该条目以及与它一起保存的恢复代码，并删除其他条目。",
  "enroll.stopped.keep-entries.other":
    "请让 {name} 先不要从验证器应用中删除 {appliance} 的任何条目，它可能正是有效的那个。下次登录会显示哪个条目的验证码可用。保留该条目以及与它一起保存的恢复代码，其他条目可以删除。",
  "enroll.stopped.codes-dead": "请丢弃您在那次设置中保存的恢复代码。",
  "enroll.stopped.codes-dead.other": "请让 {name} 丢弃那次设置的恢复代码。",
  "enroll.stopped.codes-unsure": "除非本页曾提示 MFA 已开启，否则本页的恢复代码无效。",
  "enroll.stopped.state.on": "服务器现在显示：此账号的 MFA 已开启。",
  "enroll.stopped.state.off": "没有任何更改：服务器现在显示 MFA 仍处于关闭状态。",
  "enroll.stopped.state.old-phone":
    "服务器现在显示 MFA 已开启。如果您尚未确认验证码，则没有任何更改：旧手机和旧恢复代码仍然有效。",
  "enroll.stopped.state.on-unsure":
    "服务器现在显示 MFA 已开启。如果您没有保存恢复代码，请立即重新设置 MFA 以获取新的恢复代码。",
  "enroll.stopped.state.on-unsure.other":
    "服务器现在显示 MFA 已开启。如果 {name} 没有保存恢复代码，请立即重新设置 MFA 以获取新的恢复代码。",
  "enroll.stopped.state.unknown": "无法向服务器查询 MFA 是否已开启。",
  "enroll.stopped.state.reading": "正在向服务器查询 MFA 是否已开启。",
  "enroll.stopped.read-again": "刷新状态",

  "enroll.leave.unsaved.title": "恢复代码尚未保存，要离开吗？",
  "enroll.leave.unsaved.text":
    "恢复代码只在此时显示。如果离开，这次设置将会结束：您的登录方式没有任何变化，可以重新开始。",
  "enroll.leave.in-flight.title": "正在检查您的验证码，要离开吗？",
  "enroll.leave.in-flight.text": "目前还不清楚 MFA 是否已开启。如果离开，请稍后查看状态。",
  "enroll.leave.stay": "留在本页",
  "enroll.leave.leave": "离开",
} as const satisfies Translation<typeof english>;
