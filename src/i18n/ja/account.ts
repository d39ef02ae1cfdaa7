import type { account as english } from "../en/account.ts";
import type { Translation } from "../translation.ts";

export const account = {
  "account.heading": "自分の MFA",
  "account.on": "MFA はオンです",
  "account.on.text":
    "サインインのときに、認証アプリのコードの入力が必要です。スマートフォンがないときは、リカバリーコードを 1 つ使えます。",
  "account.on.lost":
    "スマートフォンを替えたとき、リカバリーコードをなくしたとき、使い切ったときは、新しいスマートフォンを設定してください。新しいシークレットキーとリカバリーコードが発行されます。",
  "account.off": "MFA はオフです",
  "account.off.text":
    "今はパスワードだけでこのアカウントに入れます。MFA をオンにすると、パスワードを知られてもサインインされません。",
  "account.off.time": "3 分ほどで終わります。認証アプリを入れたスマートフォンが必要です。",
  "account.unknown": "MFA の状態が不明です",
  "account.unknown.text":
    "サーバーから MFA の状態を取得できませんでした。状態がわかるまで変更はできません。状態を再取得してください。",
  "account.read-again": "状態を再取得",
  "account.changed-on": "このページを開いた後に、このアカウントの MFA がオンになりました。",
  "account.changed-off":
    "このページを開いた後に、このアカウントの MFA がオフになりました。心当たりがない場合は、管理者に連絡してください。",
  "account.stale": "今は状態を再取得できませんでした。以下はサーバーから最後に取得した内容です。",
  "account.external":
    "サインインは ID プロバイダーで管理されています。MFA はここではなく、ID プロバイダーで設定してください。",
  "account.set-up": "MFA を設定",
  "account.new-phone": "新しいスマートフォンを設定",
  "account.turn-off": "MFA をオフにする",
  "account.name": "アカウント",
  "account.role": "ロール",
  "account.appliance": "アプライアンス",
  "account.help": "ヘルプ",
} as const satisfies Translation<typeof english>;
