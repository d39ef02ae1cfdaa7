import type { account as english } from "../en/account.ts";
import type { Translation } from "../translation.ts";

export const account = {
  "account.heading": "我的 MFA",
  "account.on": "MFA 已开启",
  "account.on.text": "登录时需要输入验证器应用中的验证码。如果手机不在身边，可以使用一个恢复代码。",
  "account.on.lost": "换了手机，或者恢复代码丢失、用完了？请设置新手机，您将获得新的密钥和新的恢复代码。",
  "account.off": "MFA 已关闭",
  "account.off.text": "目前仅凭密码就能进入此账号。开启 MFA 后，即使有人知道您的密码，也无法登录。",
  "account.off.time": "大约需要三分钟。您需要一部装有验证器应用的手机。",
  "account.unknown": "MFA 状态未知",
  "account.unknown.text": "服务器未提供 MFA 是否已开启的信息。在得知状态之前无法进行更改。请刷新状态。",
  "account.read-again": "刷新状态",
  "account.changed-on": "在您打开本页之后，您账号的 MFA 已被开启。",
  "account.changed-off": "在您打开本页之后，您账号的 MFA 已被关闭。如果不是您本人操作，请告知管理员。",
  "account.stale": "刚才未能刷新状态。以下是服务器上一次返回的内容。",
  "account.external": "您的登录由身份提供商管理。请在身份提供商处设置 MFA，而不是在这里。",
  "account.set-up": "设置 MFA",
  "account.new-phone": "设置新手机",
  "account.turn-off": "关闭 MFA",
  "account.name": "账号",
  "account.role": "角色",
  "account.appliance": "系统",
  "account.help": "帮助",
} as const satisfies Translation<typeof english>;
