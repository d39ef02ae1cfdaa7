import type { enroll as english } from "../en/enroll.ts";
import type { Translation } from "../translation.ts";
import { enrollCodes } from "./enroll-codes.ts";
import { enrollConfirm } from "./enroll-confirm.ts";
import { enrollEnd } from "./enroll-end.ts";
import { enrollReady } from "./enroll-ready.ts";
import { enrollScan } from "./enroll-scan.ts";

export const enroll = {
  "enroll.steps": "手順",
  "enroll.steps.ready": "準備",
  "enroll.steps.scan": "スキャン",
  "enroll.steps.codes": "リカバリーコード",
  "enroll.steps.confirm": "確認",
  "enroll.steps.done": "完了",
  "enroll.steps.progress": "手順 {step} / {total}",
  "enroll.start": "開始",
  "enroll.continue": "続ける",
  "enroll.back": "戻る",
  "enroll.cancel": "キャンセル",
  "enroll.peek": "押している間だけ表示",
  "enroll.copied": "コピーしました。",
  "enroll.copy-failed":
    "ここではコピーできません。テキストを選択してあるので、キーボードかブラウザーのメニューでコピーしてください。",
  "enroll.copy-failed.covered": "ここではコピーできません。秘密情報を表示して、手動でコピーしてください。",
  ...enrollReady,
  ...enrollScan,
  ...enrollCodes,
  ...enrollConfirm,
  ...enrollEnd,
} as const satisfies Translation<typeof english>;
