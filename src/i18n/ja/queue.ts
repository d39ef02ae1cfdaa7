import type { queue as english } from "../en/queue.ts";
import type { Translation } from "../translation.ts";

export const queue = {
  "queue.heading": "ユーザーを順に処理",
  "queue.progress": "{total} 人中 {finished} 人が処理済み",
  "queue.empty": "キューは空です。一覧でユーザーを選んでから、順に処理してください。",
  "queue.to-users": "ユーザー一覧へ",
  "queue.now": "処理中",
  "queue.all": "このキューの全員",
  "queue.set-up": "MFA を設定",
  "queue.recreate": "MFA を再作成",
  "queue.off.text": "このユーザーの MFA はオフです。",
  "queue.on.text":
    "このユーザーの MFA はオンです。再作成すると新しいキーが作成されます。新しいコードを確認するまで、古いスマートフォンは使えます。",
  "queue.unknown.text":
    "サーバーからこのユーザーの MFA の状態を取得できませんでした。このユーザーをスキップするか、状態を再取得してください。",
  "queue.read-again": "状態を再取得",
  "queue.external.text": "このユーザーの MFA は ID プロバイダーで管理されています。ここでは設定できません。",
  "queue.reading": "{name} の状態を確認しています",
  "queue.skip": "スキップ",
  "queue.fail": "失敗として記録",
  "queue.again": "キューに戻す",
  "queue.waiting": "待機中",
  "queue.done": "完了",
  "queue.skipped": "スキップ済み",
  "queue.failed": "失敗",
  "queue.summary": "キューの処理が終わりました",
  "queue.summary.done": { other: "完了: {count} 人" },
  "queue.summary.skipped": { other: "スキップ: {count} 人" },
  "queue.summary.failed": { other: "失敗: {count} 人" },
  "queue.copy": "結果をコピー",
  "queue.copied": "結果をクリップボードにコピーしました。",
  "queue.copy-refused":
    "ブラウザーがコピーを許可しませんでした。テキストを手動で選択してコピーしてください。",
  "queue.end": "キューを終了",
} as const satisfies Translation<typeof english>;
