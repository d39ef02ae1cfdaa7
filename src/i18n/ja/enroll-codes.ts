import type { enrollCodes as english } from "../en/enroll-codes.ts";
import type { Translation } from "../translation.ts";

export const enrollCodes = {
  "enroll.codes.heading": "リカバリーコードを保存",
  "enroll.codes.text":
    "スマートフォンをなくしたり壊したりしたときは、サインインで 6 桁のコードの代わりにリカバリーコードを使えます。各コードは 1 回だけ使えます。",
  "enroll.codes.when": "設定が終わると使えるようになります。表示されるのは今だけです。",
  "enroll.codes.never-asked": "電話やメールでリカバリーコードをお尋ねすることは決してありません。",
  "enroll.codes.list": "リカバリーコード",
  "enroll.codes.covered": "リカバリーコードは隠れています",
  "enroll.codes.download": "ダウンロード",
  "enroll.codes.downloaded":
    "ファイルをブラウザーに渡しました。「ダウンロード」フォルダーに保存されたか確認してください。",
  "enroll.codes.share": "共有",
  "enroll.codes.shared": "ファイルを渡しました。届いているか確認してください。",
  "enroll.codes.copy": "コードをコピー",
  "enroll.codes.copied": "コピーしました。すぐにパスワードマネージャーに貼り付けてください。",
  "enroll.codes.print": "印刷",
  "enroll.codes.print-covered": "秘密情報を隠している間は印刷できません。先に表示してください。",
  "enroll.codes.saved": "リカバリーコードを保存しました",
  "enroll.codes.saved-hint":
    "先にコードをダウンロード、コピー、または印刷してから、チェックを入れてください。",
  "enroll.codes.wrote-down": "紙に書き留めました",
  "enroll.codes.file.title": "MFA のリカバリーコード",
  "enroll.codes.file.appliance": "アプライアンス: {appliance}",
  "enroll.codes.file.account": "アカウント: {account}",
  "enroll.codes.file.date": "作成日: {date}",
  "enroll.codes.file.use":
    "サインインのとき、認証アプリの 6 桁のコードの代わりに、このコードを 1 つ入力してください。",
  "enroll.codes.file.once": "各コードは 1 回だけ使えます。使ったコードは線を引いて消してください。",
  "enroll.codes.file.when":
    "コードは設定が終わると使えるようになり、MFA を設定し直すかオフにするまで使えます。",
  "enroll.codes.file.keep":
    "ご自分だけが取り出せる場所に保管してください。コードをお尋ねすることは決してありません。",
} as const satisfies Translation<typeof english>;
