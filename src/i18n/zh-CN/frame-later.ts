import type { frameLater as english } from "../en/frame-later.ts";
import type { Translation } from "../translation.ts";

export const frameLater = {
  "frame.idle.title": "您还在吗？",
  "frame.idle.text": "由于一段时间没有操作，时间到后将退出登录。",
  "frame.idle.left": { other: "还剩 {count} 秒" },
  "frame.idle.stay": "保持登录",
  "frame.idle.failed": "无法延长会话。请在时间用完之前重试。",
  "frame.again.title": "请重新登录",
  "frame.again.idle":
    "由于一段时间没有操作，您已退出登录。请以 {name} 的身份登录，从当前位置继续。本页内容没有丢失。",
  "frame.again.ended": "您的会话已结束。请以 {name} 的身份登录，从当前位置继续。本页内容没有丢失。",
  "frame.again.other": "离开并重新登录",
  "frame.not-found.title": "找不到页面",
  "frame.not-found.heading": "此页面不存在",
  "frame.not-found.text": "地址可能有误，或者页面已移动。",
  "frame.not-found.home": "前往“我的 MFA”",
  "frame.config.title": "尚未配置",
  "frame.config.heading": "此页面的配置不正确",
  "frame.config.missing":
    "无法从此服务器加载 config.json 文件。没有任何更改。请重试；如果问题仍然存在，请告知管理员。",
  "frame.config.wrong":
    "此服务器上的 config.json 文件有误，页面无法确定要连接哪个系统。没有任何更改。请告知管理员。",
  "frame.config.where": "问题所在：{problems}",
} as const satisfies Translation<typeof english>;
