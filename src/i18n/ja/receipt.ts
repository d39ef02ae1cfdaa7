import type { receipt as english } from "../en/receipt.ts";
import type { Translation } from "../translation.ts";

export const receipt = {
  "receipt.title": "作業の控え",
  "receipt.who": "実行者",
  "receipt.whom": "対象",
  "receipt.what": "内容",
  "receipt.what.set-up": "MFA を設定しました",
  "receipt.what.recreate": "新しいスマートフォン用に MFA を再作成しました",
  "receipt.what.turn-off": "MFA をオフにしました",
  "receipt.what.was-off": "MFA はすでにオフでした",
  "receipt.appliance": "アプライアンス",
  "receipt.when": "日時",
  "receipt.reason": "理由・チケット",
  "receipt.no-reason": "入力は求められませんでした",
  "receipt.copy": "控えをコピー",
  "receipt.copied": "控えをクリップボードにコピーしました。",
  "receipt.copy-refused":
    "ブラウザーがコピーを許可しませんでした。控えを選択してあるので、手動でコピーしてください。",
  "receipt.print": "控えを印刷",
} as const satisfies Translation<typeof english>;
