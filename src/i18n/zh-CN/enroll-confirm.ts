import type { enrollConfirm as english } from "../en/enroll-confirm.ts";
import type { Translation } from "../translation.ts";

export const enrollConfirm = {
  "enroll.confirm.heading": "用验证码确认",
  "enroll.confirm.text": "请输入验证器应用中“{issuer} ({account})”当前显示的验证码。这将开启 MFA。",
  "enroll.confirm.text.replaces":
    "请输入新条目“{issuer} ({account})”当前显示的验证码。从那一刻起，新手机生效，旧手机失效。",
  "enroll.confirm.text.scratch": "请输入您的一个恢复代码。这将开启 MFA。",
  "enroll.confirm.text.scratch.replaces": "请输入您的一个新恢复代码。从那一刻起，新手机生效，旧手机失效。",
  "enroll.confirm.field": "6 位验证码",
  "enroll.confirm.field-eight": "8 位验证码",
  "enroll.confirm.submit": "开启 MFA",
  "enroll.confirm.auto": "输入完整后自动发送",
  "enroll.confirm.next-code": { other: "验证码将在 {count} 秒后更换。" },
  "enroll.confirm.checking": "正在检查您的验证码。",
  "enroll.confirm.checking-late":
    "仍在等待服务器响应。即使应用中的验证码已经更换也没有关系：以您发送的验证码为准。",
  "enroll.confirm.incomplete": { other: "请输入完整的验证码：共 {count} 位。" },
  "enroll.confirm.malformed": "验证码只包含数字。请输入应用中的验证码。",

  "enroll.refused.behind": {
    other: "您的手机时间大约慢 {count} 分钟。请将时间设为自动，然后输入下一个验证码。",
  },
  "enroll.refused.ahead": {
    other: "您的手机时间大约快 {count} 分钟。请将时间设为自动，然后输入下一个验证码。",
  },
  "enroll.refused.just-expired": "这个验证码刚刚过期。请等待下一个。",
  "enroll.refused.not-yet": {
    other: "您的手机时间略快：这个验证码要在 {count} 秒后才有效。请等待下一个验证码，然后输入。",
  },
  "enroll.refused.current":
    "这个验证码与当前时间相符，但被服务器拒绝。它可能在传送途中过期。请等待下一个验证码，然后输入。如果再次发生，服务器的时钟可能有误，请告知管理员。",
  "enroll.refused.scratch-code": "这是您的恢复代码之一。请留着以后使用，现在输入应用中的验证码。",
  "enroll.refused.other-entry": "这是另一个条目的验证码，或者有数字输错了。请查找“{issuer} ({account})”。",
  "enroll.refused.already-used": "这个验证码已经用过。请等待下一个验证码，然后输入。",
  "enroll.refused.plain":
    "验证码未被接受。请在应用中查找“{issuer} ({account})”，等待下一个验证码，然后输入。",
  "enroll.refused.third": "第三个验证码也被拒绝。常见原因是手机的时钟不准：请将时间设为自动。",
  "enroll.refused.android": "Android：依次打开“设置”、“系统”、“日期和时间”，然后开启“自动设置时间”。",
  "enroll.refused.ios": "iPhone：依次打开“设置”、“通用”、“日期与时间”，然后开启“自动设置”。",
  "enroll.refused.computer-ahead": {
    other: "此设备的时钟比服务器快 {count} 分钟。您的手机时间可能也不准。",
  },
  "enroll.refused.computer-behind": {
    other: "此设备的时钟比服务器慢 {count} 分钟。您的手机时间可能也不准。",
  },
  "enroll.refused.computer-far": "此设备的时钟与服务器相差一小时以上。您的手机时间可能也不准。",
  "enroll.confirm.scratch-typed": "这是恢复代码。请输入应用中的验证码。",
  "enroll.confirm.scratch-typed.choice":
    "这是恢复代码。此处应输入应用中的验证码。如果无法获取，请改用恢复代码。",
  "enroll.confirm.sent-before": "这个验证码已经试过。请等待下一个验证码，然后输入。",
  "enroll.confirm.not-switched-on": "没有收到响应，MFA 未开启。请等待下一个验证码，然后输入。",
  "enroll.confirm.undecided":
    "没有收到响应，服务器也未说明哪部手机有效。请等待下一个验证码，然后输入，这样就能确定。",
  "enroll.confirm.wait.left": { other: "请等待 {count} 秒，然后输入应用届时显示的验证码。" },
  "enroll.confirm.wait.left.minutes": { other: "请等待 {count} 分钟，然后输入应用届时显示的验证码。" },
  "enroll.confirm.wait-long": "等待时间较长，设置可能会在此之前结束。如果结束，您可以重新开始。",

  "enroll.confirm.use-scratch": "改用恢复代码",
  "enroll.confirm.use-app": "使用应用中的验证码",
  "enroll.confirm.scratch-field": "恢复代码",
  "enroll.confirm.scratch-malformed": "这不是完整的恢复代码。请按列表中的样子输入一个。",
  "enroll.confirm.scratch-refused": "恢复代码未被接受。请输入另一个，或使用应用中的验证码。",
  "enroll.confirm.scratch-warning":
    "恢复代码无法证明您的应用是否正确。如果应用中的条目有误，就只能用剩余的恢复代码登录。您在此输入的恢复代码将会用掉。",

  "enroll.unknown.title": "目前还不清楚",
  "enroll.unknown.reading": "没有收到响应。正在向服务器查询 MFA 是否已开启。",
  "enroll.unknown.text": "目前无法得知 MFA 是否已开启。在得知结果之前，请保留恢复代码和应用中的条目。",
  "enroll.unknown.check": "刷新状态",
} as const satisfies Translation<typeof english>;
