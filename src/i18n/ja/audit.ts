import type { audit as english } from "../en/audit.ts";
import type { Translation } from "../translation.ts";

export const audit = {
  "audit.heading": "監査ログ",
  "audit.text": "誰の MFA に何があったかを、新しい順に表示します。",
  "audit.of": "{name} に関する記録だけを表示中",
  "audit.all": "すべてのユーザーを表示",
  "audit.export": "エクスポート",
  "audit.export.working": "ファイル用に記録を読み込んでいます: {seen} / {total}",
  "audit.stop": "停止",
  "audit.loading": "監査ログを読み込んでいます",
  "audit.none": "記録はありません。",
  "audit.not-offered":
    "このアプライアンスの監査ログは、ここでは見られません。アプライアンス自身のコンソールで見られる場合があります。",
  "audit.total": { other: "{count} 件" },
  "audit.bad-rows": {
    other: "サーバーから届いた {count} 件の記録を読み取れませんでした。その記録は除いてあります。",
  },
  "audit.when": "日時",
  "audit.event": "イベント",
  "audit.outcome": "結果",
  "audit.outcome.done": "成功",
  "audit.outcome.refused": "拒否",
  "audit.outcome.other": "不明",
  "audit.by": "実行者",
  "audit.user": "ユーザー",
  "audit.reason": "理由",
  "audit.address": "IP アドレス",
  "audit.trace": "照会番号",
  "audit.pages": "ページ",
  "audit.page": "{page} / {pages} ページ",
  "audit.newer": "新しい記録",
  "audit.older": "古い記録",
  "audit.only": "{name} のみ",
  "audit.csv.file": "MFA監査ログ-{date}",
  "audit.back": "ユーザー一覧に戻る",
} as const satisfies Translation<typeof english>;
