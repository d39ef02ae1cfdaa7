import type { consequence as english } from "../en/consequence.ts";
import type { Translation } from "../translation.ts";

export const consequence = {
  "consequence.recreate.heading": "MFA を再作成",
  "consequence.turn-off.heading": "MFA をオフにする",
  "consequence.who": "アカウント",
  "consequence.appliance": "アプライアンス",
  "consequence.state": "現在の状態",
  "consequence.what": "この後どうなるか",
  "consequence.recreate.old-works":
    "新しいスマートフォンのコードを確認するまで、古いスマートフォンと古いリカバリーコードは使えます。",
  "consequence.recreate.then-dies":
    "確認した時点で、古いスマートフォンと古いリカバリーコードはすべて使えなくなります。",
  "consequence.recreate.delete-entry": "その後、認証アプリの古いエントリを削除する必要があります。",
  "consequence.turn-off.at-once":
    "MFA はすぐにオフになります。以後、パスワードだけでこのアカウントにサインインできます。",
  "consequence.turn-off.dies":
    "認証アプリのエントリとすべてのリカバリーコードは使えなくなり、元に戻せません。",
  "consequence.sessions": "このアカウントのほかのセッションは終了します。",
  "consequence.reason": "理由またはチケット番号",
  "consequence.reason-hint": "自分の記録用です。アプライアンスには送信されません。",
  "consequence.reason-missing": "理由またはチケット番号を入力してください。",
  "consequence.name": "確認のためユーザー名を入力",
  "consequence.name-hint": "ユーザー名は {name} です",
  "consequence.name-missing": "ユーザー名 {name} を入力してください。",
  "consequence.name-wrong": "ユーザー名が違います。{name} と入力してください。",
  "consequence.password": "あなたのパスワード",
  "consequence.password-hint": "サインインから 5 分以上たっています。ご本人であることの確認が必要です。",
  "consequence.password-missing": "パスワードを入力してください。",
  "consequence.code": "6 桁のコードまたはリカバリーコード",
  "consequence.code-hint":
    "あなた ({name}) のコードが必要です。パスワードは確認できました。次に認証アプリのコードを入力してください。",
  "consequence.code-missing": "6 桁のコードまたはリカバリーコードを入力してください。",
  "consequence.continue": "続ける",
  "consequence.turn-off": "MFA をオフにする",
  "consequence.cancel": "キャンセル",
  "consequence.external":
    "このアカウントのサインインは ID プロバイダーで管理されています。MFA はここではなく、ID プロバイダーで設定します。",
  "consequence.off-already":
    "このアカウントの MFA はオフです。オフにする必要も、再作成する必要もありません。",
  "consequence.set-up": "MFA を設定",
  "consequence.unknown": "サーバーから MFA の状態を取得できなかったため、今はここで何も変更できません。",
  "consequence.read-again": "状態を再取得",
  "consequence.done": "MFA はオフです",
  "consequence.done.text":
    "サーバーで確認しました。これからはパスワードだけでアカウント {name} にサインインできます。",
  "consequence.done.already": "アカウント {name} の MFA はすでにオフでした。変更は必要ありませんでした。",
  "consequence.done.entry": "認証アプリのエントリを削除してください。そのコードはもう使えません。",
  "consequence.done.entry.other":
    "認証アプリのエントリを削除するよう {name} に伝えてください。そのコードはもう使えません。",
  "consequence.still-on": "MFA はまだオンです",
  "consequence.still-on.text":
    "サーバーに MFA をオフにするよう求めましたが、まだオンのままです。再度お試しください。",
  "consequence.not-known": "MFA がオフになったか、まだわかりません",
  "consequence.not-known.text":
    "サーバーで状態を確認できませんでした。ほかの操作をする前に、状態を再取得してください。",
  "consequence.check-again": "状態を再取得",
  "consequence.back": "自分の MFA に戻る",
  "consequence.back-to-users": "ユーザー一覧に戻る",
} as const satisfies Translation<typeof english>;
