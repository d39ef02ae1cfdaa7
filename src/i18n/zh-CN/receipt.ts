import type { receipt as english } from "../en/receipt.ts";
import type { Translation } from "../translation.ts";

export const receipt = {
  "receipt.title": "回执",
  "receipt.who": "操作人",
  "receipt.whom": "对象",
  "receipt.what": "内容",
  "receipt.what.set-up": "已设置 MFA",
  "receipt.what.recreate": "已为新手机重新创建 MFA",
  "receipt.what.turn-off": "已关闭 MFA",
  "receipt.what.was-off": "MFA 之前就已关闭",
  "receipt.appliance": "系统",
  "receipt.when": "时间",
  "receipt.reason": "原因或工单",
  "receipt.no-reason": "未要求填写",
  "receipt.copy": "复制回执",
  "receipt.copied": "回执已复制到剪贴板。",
  "receipt.copy-refused": "浏览器不允许复制。回执已选中，请手动复制。",
  "receipt.print": "打印回执",
} as const satisfies Translation<typeof english>;
