import type { enroll as english } from "../en/enroll.ts";
import type { Translation } from "../translation.ts";
import { enrollReady } from "./enroll-ready.ts";
import { enrollScan } from "./enroll-scan.ts";

export const enroll = {
  "enroll.title": "MFA を設定",
  "enroll.steps": "手順",
  "enroll.steps.ready": "準備",
  "enroll.steps.scan": "スキャン",
  "enroll.steps.codes": "リカバリーコード",
  "enroll.steps.confirm": "確認",
  "enroll.steps.done": "完了",
  "enroll.steps.progress": "手順 {step} / {total}",
  "enroll.start": "開始",
  "enroll.continue": "続ける",
  "enroll.back": "戻る",
  "enroll.cancel": "キャンセル",
  "enroll.peek": "押している間だけ表示",
  "enroll.copied": "コピーしました。",
  "enroll.copy-failed":
    "ここではコピーできません。テキストを選択してあるので、キーボードかブラウザーのメニューでコピーしてください。",
  "enroll.copy-failed.covered": "ここではコピーできません。秘密情報を表示して、手動でコピーしてください。",
  "enroll.later.failed":
    "今表示されている内容はそのまま残り、まだ何も変更されていません。再度お試しください。解決しない場合は、ページを再読み込みして最初からやり直し、アプリに追加したエントリを削除してください。",
  ...enrollReady,
  ...enrollScan,
} as const satisfies Translation<typeof english>;
