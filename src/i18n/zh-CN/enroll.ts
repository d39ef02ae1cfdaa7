import type { enroll as english } from "../en/enroll.ts";
import type { Translation } from "../translation.ts";
import { enrollReady } from "./enroll-ready.ts";
import { enrollScan } from "./enroll-scan.ts";

export const enroll = {
  "enroll.title": "设置 MFA",
  "enroll.steps": "步骤",
  "enroll.steps.ready": "准备",
  "enroll.steps.scan": "扫描",
  "enroll.steps.codes": "恢复代码",
  "enroll.steps.confirm": "确认",
  "enroll.steps.done": "已完成",
  "enroll.steps.progress": "第 {step} 步，共 {total} 步",
  "enroll.start": "开始",
  "enroll.continue": "继续",
  "enroll.back": "返回",
  "enroll.cancel": "取消",
  "enroll.peek": "按住可暂时查看",
  "enroll.copied": "已复制。",
  "enroll.copy-failed": "此处无法复制。文本已选中，请使用键盘或浏览器菜单复制。",
  "enroll.copy-failed.covered": "此处无法复制。请显示机密信息，然后手动复制。",
  "enroll.later.failed":
    "您在此看到的内容会保留，目前没有任何更改。请重试。如果仍不行，请重新加载页面并从头开始，同时删除您添加到应用中的条目。",
  ...enrollReady,
  ...enrollScan,
} as const satisfies Translation<typeof english>;
