import type { account as english } from "../en/account.ts";
import type { Translation } from "../translation.ts";

export const account = {
  "account.heading": "自分の MFA",
  "account.on": "MFA はオンです",
  "account.on.text":
    "サインインのときに、認証アプリのコードの入力が必要です。スマートフォンがないときは、リカバリーコードを 1 つ使えます。",
  "account.on.lost":
    "スマートフォンを替えたとき、リカバリーコードをなくしたとき、すべて使ったときは、新しいスマートフォンを設定してください。新しいシークレットキーとリカバリーコードが発行されます。",
  "account.off": "MFA はオフです",
  "account.off.text":
    "今はパスワードだけでこのアカウントにサインインできます。MFA をオンにすると、パスワードを知られても、他人はサインインできません。",
  "account.off.time": "3 分ほどで終わります。認証アプリを入れたスマートフォンが必要です。",
  "account.unknown": "MFA の状態が不明です",
  "account.unknown.text":
    "サーバーから MFA の状態を取得できませんでした。状態がわかるまで変更はできません。状態を再取得してください。",
  "account.read-again": "状態を再取得",
  "account.changed-on": "このページを開いた後に、このアカウントの MFA がオンになりました。",
  "account.changed-off":
    "このページを開いた後に、このアカウントの MFA がオフになりました。心当たりがない場合は、管理者に連絡してください。",
  "account.notice.enabled": "{name} が {when} に MFA をオンにしました。",
  "account.notice.recreated":
    "{name} が {when} に MFA を再作成しました。以前のスマートフォンとリカバリーコードは使えなくなりました。",
  "account.notice.disabled": "{name} が {when} に MFA をオフにしました。",
  "account.notice.reset": "{when} に、サーバー上で直接 MFA がオフにされました。",
  "account.notice.help": "依頼した覚えがない場合は、すぐにヘルプデスクまたは管理者に連絡してください。",
  "account.notice.read": "確認しました",
  "account.notice.kept":
    "確認済みになったかどうかはわかりません。なっていない場合は、次のサインインのときに再度表示されます。",
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
