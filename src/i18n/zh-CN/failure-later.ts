import type { failureLater as english } from "../en/failure-later.ts";
import type { Translation } from "../translation.ts";

export const failureLater = {
  "failure.offline.accept": "您已离线。不确定验证码是否已送达。请连接网络，然后刷新状态。",
  "failure.offline.turn-off": "您已离线。不确定 MFA 是否已关闭。请连接网络，然后刷新状态。",
  "failure.unreachable.accept": "无法连接服务器。不确定验证码是否已送达。请检查连接，然后刷新状态。",
  "failure.unreachable.turn-off": "无法连接服务器。不确定 MFA 是否已关闭。请检查连接，然后刷新状态。",
  "failure.timeout.accept": "没有响应。不确定验证码是否已送达。在输入另一个验证码之前，请刷新状态。",
  "failure.timeout.turn-off": "没有响应。不确定 MFA 是否已关闭。请刷新状态。",
  "failure.code.rejected":
    "验证码未被接受。请检查它是否属于应用中的新条目、手机的时钟是否准确，然后等待下一个验证码并输入。",
  "failure.bad-request.turn-off": "服务器没有接受请求。请检查 MFA 是否仍处于开启状态。",
  "failure.busy.accept": "服务器繁忙。不确定验证码是否已送达。请稍后刷新状态。",
  "failure.busy.turn-off": "服务器繁忙。不确定 MFA 是否已关闭。请稍后刷新状态。",
  "failure.server.accept": "服务器出错。不确定验证码是否被接受。请刷新状态。",
  "failure.server.turn-off": "服务器出错。不确定 MFA 是否已关闭。请刷新状态。",
  "failure.answer.accept": "服务器的响应无法读取。不确定验证码是否被接受。请刷新状态。",
  "failure.answer.turn-off": "服务器的响应无法读取。不确定 MFA 是否已关闭。请刷新状态。",
} as const satisfies Translation<typeof english>;
