import type { enrollScan as english } from "../en/enroll-scan.ts";
import type { Translation } from "../translation.ts";

export const enrollScan = {
  "enroll.scan.heading": "QR コードをスキャン",
  "enroll.scan.heading-phone": "アプリにアカウントを追加",
  "enroll.scan.text": "認証アプリを開いて「追加」を選び、カメラをここに向けてください。",
  "enroll.scan.text-phone":
    "認証アプリはこのスマートフォンにあるので、スキャンは不要です。ここからアプリを開くか、キーをアプリにコピーしてください。",
  "enroll.scan.by-hand": "スキャンできない場合は、このキーを手動で入力してください。",
  "enroll.scan.by-hand-phone":
    "または、キーをコピーして、アプリで「セットアップキーを入力」を選んでください。",
  "enroll.scan.qr": "認証アプリに {issuer} の {account} を追加する QR コード",
  "enroll.scan.qr-covered": "QR コードは隠れています",
  "enroll.scan.enlarge": "拡大",
  "enroll.scan.key": "シークレットキー",
  "enroll.scan.key-covered": "シークレットキーは隠れています",
  "enroll.scan.copy-key": "キーをコピー",
  "enroll.scan.spell": "読み方を表示",
  "enroll.scan.account": "アカウント",
  "enroll.scan.issuer": "発行元",
  "enroll.scan.details": "技術的な詳細",
  "enroll.scan.details.type": "種類",
  "enroll.scan.details.totp": "時間ベース (TOTP)",
  "enroll.scan.details.algorithm": "アルゴリズム",
  "enroll.scan.details.digits": "桁数",
  "enroll.scan.details.period": "更新間隔",
  "enroll.scan.open-here": "アプリはこの端末にありますか？",
  "enroll.scan.open": "認証アプリで開く",
  "enroll.scan.open-failed":
    "何も開かない場合、この端末にはこの種のリンクを開けるアプリがありません。代わりにキーをコピーしてください。",
  "enroll.scan.show-qr": "QR コードを表示",
  "enroll.scan.weak":
    "サーバーが短いシークレットキーを作成しました。使えますが、アプライアンスの更新が必要だと管理者に伝えてください。",
  "enroll.scan.seen":
    "この QR コードやキーを見た人は、あなたのコードを作れます。誰かに見られた場合は、キャンセルしてやり直してください。",
} as const satisfies Translation<typeof english>;
