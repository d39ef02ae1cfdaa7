import type { failure as english } from "../en/failure.ts";
import type { Translation } from "../translation.ts";

export const failure = {
  "failure.offline": "您已离线。没有任何更改。请连接网络，然后重试。",
  "failure.offline.read": "您已离线，无法显示最新状态。请连接网络，然后重试。",
  "failure.offline.challenge": "您已离线，尚未登录。请连接网络，等待应用中的下一个验证码，然后重试。",
  "failure.unreachable": "无法连接服务器。没有任何更改。请检查地址和证书，然后重试。",
  "failure.unreachable.read": "无法连接服务器，因此无法显示最新状态。请检查地址和证书，然后重试。",
  "failure.unreachable.challenge":
    "无法连接服务器，您尚未登录。请检查连接，等待应用中的下一个验证码，然后重试。",

  "failure.timeout": "没有响应。没有任何更改。请重试。",
  "failure.timeout.read": "服务器没有及时响应。请重试。",
  "failure.timeout.challenge": "没有响应。请等待下一个验证码，然后重试。",
  "failure.timeout.enable":
    "没有响应，MFA 未开启。请重新开始，这会生成新的密钥。如果您之前扫描过二维码，请从应用中删除该条目。",

  "failure.sign-in.wrong": "用户名或密码错误。请重新输入两者。",
  "failure.challenge.wrong": "验证码未被接受。请等待应用中的下一个验证码，或输入一个未使用过的恢复代码。",
  "failure.challenge.expired": "第二步用时过长。请重新输入密码；用户名已保留。",
  "failure.code.replayed": "这个验证码已经用过。请输入应用中的下一个验证码，或另一个恢复代码。",
  "failure.code.not-taken": "服务器没有接受这个验证码。请等待应用中的下一个验证码，然后输入。",

  "failure.enrollment.expired": "设置用时过长，已经结束。请重新开始。",
  "failure.enrollment.exhausted": "有五个验证码被拒绝，因此这次设置已经结束。请重新开始。",
  "failure.enrollment.finished": "这次设置已经完成，可能是在另一个标签页中。请检查 MFA 是否已开启。",
  "failure.enrollment.superseded": "已在其他地方重新开始设置。本页的密钥和恢复代码不再有效。",
  "failure.enrollment.unknown": "服务器已没有这次设置的记录。请重新开始。",
  "failure.already-on": "MFA 已经开启。如要使用另一部手机，请设置新手机：确认新手机之后，旧手机才会失效。",
  "failure.already-off": "MFA 之前就已关闭。没有任何更改。",
  "failure.external": "此账号通过身份提供商登录。其 MFA 需在身份提供商处设置，而不是在这里。",

  "failure.too-many": { other: "尝试次数过多。请等待 {count} 秒，然后重试。" },
  "failure.too-many.minutes": { other: "尝试次数过多。请等待 {count} 分钟，然后重试。" },
  "failure.too-many.plain": "尝试次数过多。",
  "failure.too-many.code": { other: "尝试次数过多。请等待 {count} 秒，然后输入应用届时显示的验证码。" },
  "failure.too-many.code.minutes": {
    other: "尝试次数过多。请等待 {count} 分钟，然后输入应用届时显示的验证码。",
  },

  "failure.session-ended": "您的会话已结束。请重新登录以继续。",
  "failure.step-up": "此操作需要重新验证身份。请输入密码以继续。",
  "failure.not-allowed": "您无权对此账号执行此操作。请联系管理员处理。",
  "failure.not-allowed.read": "您无权查看此内容。请联系管理员。",
  "failure.license": "系统的许可协议尚未接受。请直接登录系统并接受协议，然后重试。",
  "failure.user-gone": "此用户已不存在。请返回并刷新用户列表。",
  "failure.not-offered": "服务器不提供此功能，其版本可能与此处配置的不同。请告知管理员。",
  "failure.not-offered.sign-in": "所配置的地址没有登录服务。请告知管理员检查 API 的地址。",
  "failure.conflict": "状态已在其他地方更改。请刷新状态，然后继续。",
  "failure.locked": "此账号已锁定。请稍等，或请管理员解锁。",

  "failure.bad-request": "服务器没有接受请求。没有任何更改。",
  "failure.bad-request.sign-in": "服务器无法理解登录请求。这是程序的故障，请告知管理员。",
  "failure.bad-request.read": "服务器无法加载此内容。请重试。",
  "failure.busy": "服务器正在启动或繁忙。没有任何更改。请稍后重试。",
  "failure.busy.plain": "服务器正在启动或繁忙。没有任何更改。",
  "failure.busy.wait": { other: "服务器正在启动或繁忙。没有任何更改。请在 {count} 秒后重试。" },
  "failure.busy.wait.minutes": { other: "服务器正在启动或繁忙。没有任何更改。请在 {count} 分钟后重试。" },
  "failure.busy.challenge": "服务器繁忙。请等待下一个验证码，然后重试。",
  "failure.server": "服务器出错。可能没有任何更改。请重试。",
  "failure.server.read": "服务器出错，无法加载此内容。请重试。",
  "failure.server.enable": "服务器出错，MFA 未开启。请重新开始，这会生成新的密钥。",
  "failure.server.challenge": "服务器出错。请等待下一个验证码，然后重试。",

  "failure.answer.not-json":
    "响应不是来自系统，可能被网络的登录页面拦截。响应内容未被使用。请检查连接，然后重试。",
  "failure.answer.truncated": "服务器的响应中断。响应内容未被使用。请重试。",
  "failure.answer.too-large": "服务器的响应超出了允许的大小。响应内容未被使用。请告知管理员。",
  "failure.answer.shape": "服务器发送的响应无法读取。响应内容未被使用。请告知管理员。",
  "failure.answer.no-sign-in": "服务器对登录的响应不完整，因此您尚未登录。请重试。",
  "failure.answer.no-token": "服务器的响应不完整，之后将无法确认设置。MFA 未开启。请重新开始。",
  "failure.answer.no-scratch-codes": "服务器没有发送恢复代码。MFA 未开启。请告知管理员。",
  "failure.answer.no-secret": "服务器没有发送密钥。MFA 未开启。请告知管理员。",
  "failure.answer.bad-secret": "服务器发送的密钥无法用于任何验证器应用。MFA 未开启。请告知管理员。",
  "failure.answer.contradiction": "服务器的响应自相矛盾：其中有两个密钥。MFA 未开启。请告知管理员。",
  "failure.answer.challenge": "服务器的响应无法读取。请等待下一个验证码，然后重试。",
} as const satisfies Translation<typeof english>;
