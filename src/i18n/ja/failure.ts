import type { failure as english } from "../en/failure.ts";
import type { Translation } from "../translation.ts";

export const failure = {
  "failure.offline":
    "オフラインです。何も変更されていません。ネットワークに接続してから、再度お試しください。",
  "failure.offline.read":
    "オフラインのため、最新の状態を表示できません。ネットワークに接続してから、再度お試しください。",
  "failure.offline.challenge":
    "オフラインのため、サインインできていません。ネットワークに接続し、アプリの次のコードを待ってから、再度お試しください。",
  "failure.unreachable":
    "サーバーに接続できません。何も変更されていません。アドレスと証明書を確認してから、再度お試しください。",
  "failure.unreachable.read":
    "サーバーに接続できないため、最新の状態を表示できません。アドレスと証明書を確認してから、再度お試しください。",
  "failure.unreachable.challenge":
    "サーバーに接続できないため、サインインできていません。接続を確認し、アプリの次のコードを待ってから、再度お試しください。",

  "failure.timeout": "応答がありません。何も変更されていません。再度お試しください。",
  "failure.timeout.read": "サーバーが時間内に応答しませんでした。再度お試しください。",
  "failure.timeout.challenge": "応答がありません。次のコードを待ってから、再度お試しください。",
  "failure.timeout.enable":
    "応答がなく、MFA はオンになりませんでした。始め直してください。新しいキーが作成されます。先に QR コードをスキャンしていた場合は、そのエントリをアプリから削除してください。",

  "failure.sign-in.wrong": "ユーザー名またはパスワードが違います。両方を入力し直してください。",
  "failure.challenge.wrong":
    "コードは受け付けられませんでした。アプリの次のコードを待つか、まだ使っていないリカバリーコードを入力してください。",
  "failure.challenge.expired":
    "2 段階目の入力に時間がかかりすぎました。パスワードを入力し直してください。ユーザー名は残っています。",
  "failure.code.replayed":
    "そのコードはすでに使いました。アプリの次のコードか、別のリカバリーコードを入力してください。",
  "failure.code.not-taken":
    "サーバーがコードを受け付けませんでした。アプリの次のコードを待って入力してください。",

  "failure.enrollment.expired": "時間がかかりすぎたため、この設定は無効になりました。始め直してください。",
  "failure.enrollment.exhausted":
    "5 つのコードが受け付けられなかったため、この設定は無効になりました。始め直してください。",
  "failure.enrollment.finished":
    "この設定はすでに完了しています。別のタブで完了した可能性があります。MFA がオンか確認してください。",
  "failure.enrollment.superseded":
    "別の場所で新しい設定が始まりました。このページのキーとリカバリーコードはもう使えません。",
  "failure.enrollment.unknown": "この設定の情報は、サーバーにもう残っていません。始め直してください。",
  "failure.already-on":
    "MFA はすでにオンです。別のスマートフォンを使う場合は、新しいスマートフォンを設定してください。新しいスマートフォンを確認するまで、古いスマートフォンは使えます。",
  "failure.already-off": "MFA はすでにオフでした。何も変更されていません。",
  "failure.external":
    "このアカウントは ID プロバイダーでサインインします。MFA はここではなく、ID プロバイダーで設定します。",

  "failure.too-many": { other: "試行回数が多すぎます。{count} 秒待ってから、再度お試しください。" },
  "failure.too-many.minutes": {
    other: "試行回数が多すぎます。{count} 分待ってから、再度お試しください。",
  },
  "failure.too-many.plain": "試行回数が多すぎます。",
  "failure.too-many.code": {
    other:
      "試行回数が多すぎます。{count} 秒待ってから、そのときアプリに表示されているコードを入力してください。",
  },
  "failure.too-many.code.minutes": {
    other:
      "試行回数が多すぎます。{count} 分待ってから、そのときアプリに表示されているコードを入力してください。",
  },

  "failure.session-ended": "セッションが終了しました。続けるには、再度サインインしてください。",
  "failure.step-up": "この操作には新しいサインインが必要です。続けるにはパスワードを入力してください。",
  "failure.not-allowed": "このアカウントに対してこの操作をする権限がありません。管理者に依頼してください。",
  "failure.not-allowed.read": "この内容を見る権限がありません。管理者に問い合わせてください。",
  "failure.license":
    "アプライアンスのライセンス契約にまだ同意していません。アプライアンスに直接サインインして同意してから、再度お試しください。",
  "failure.user-gone": "このユーザーはもう存在しません。戻って、ユーザー一覧を再読み込みしてください。",
  "failure.not-offered":
    "サーバーにこの機能がありません。ここで設定されているバージョンと違う可能性があります。管理者に連絡してください。",
  "failure.not-offered.sign-in":
    "設定されているアドレスではサインインできません。API のアドレスを確認するよう、管理者に連絡してください。",
  "failure.conflict": "別の場所で状態が変更されました。続ける前に、状態を再取得してください。",
  "failure.locked":
    "このアカウントはロックされています。しばらく待つか、管理者にロックの解除を依頼してください。",

  "failure.bad-request": "サーバーが要求を受け付けませんでした。何も変更されていません。",
  "failure.bad-request.sign-in":
    "サーバーがサインインの要求を理解できませんでした。プログラムの不具合です。管理者に連絡してください。",
  "failure.bad-request.read": "サーバーから読み込めませんでした。再度お試しください。",
  "failure.busy":
    "サーバーが起動中か混み合っています。何も変更されていません。しばらくしてから、再度お試しください。",
  "failure.busy.plain": "サーバーが起動中か混み合っています。何も変更されていません。",
  "failure.busy.wait": {
    other: "サーバーが起動中か混み合っています。何も変更されていません。{count} 秒後に再度お試しください。",
  },
  "failure.busy.wait.minutes": {
    other: "サーバーが起動中か混み合っています。何も変更されていません。{count} 分後に再度お試しください。",
  },
  "failure.busy.challenge": "サーバーが混み合っています。次のコードを待ってから、再度お試しください。",
  "failure.server": "サーバーでエラーが発生しました。変更されたかどうかはわかりません。再度お試しください。",
  "failure.server.read": "サーバーでエラーが発生し、読み込めませんでした。再度お試しください。",
  "failure.server.enable":
    "サーバーでエラーが発生し、MFA はオンになりませんでした。始め直してください。新しいキーが作成されます。",
  "failure.server.challenge": "サーバーでエラーが発生しました。次のコードを待ってから、再度お試しください。",

  "failure.answer.not-json":
    "応答はアプライアンスからのものではありませんでした。ネットワークのサインインページが間に入っている可能性があります。応答の内容は使っていません。接続を確認してから、再度お試しください。",
  "failure.answer.truncated":
    "サーバーの応答が途中で切れました。応答の内容は使っていません。再度お試しください。",
  "failure.answer.too-large":
    "サーバーの応答が大きすぎます。応答の内容は使っていません。管理者に連絡してください。",
  "failure.answer.shape":
    "サーバーの応答を読み取れません。応答の内容は使っていません。管理者に連絡してください。",
  "failure.answer.no-sign-in":
    "サインインに対するサーバーの応答が不完全なため、サインインできていません。再度お試しください。",
  "failure.answer.no-token":
    "サーバーの応答が不完全なため、後で設定を確認できません。MFA はオンになりませんでした。始め直してください。",
  "failure.answer.no-scratch-codes":
    "サーバーからリカバリーコードが届きませんでした。MFA はオンになりませんでした。管理者に連絡してください。",
  "failure.answer.no-secret":
    "サーバーからシークレットキーが届きませんでした。MFA はオンになりませんでした。管理者に連絡してください。",
  "failure.answer.bad-secret":
    "サーバーから届いたシークレットキーは、どの認証アプリでも使えません。MFA はオンになりませんでした。管理者に連絡してください。",
  "failure.answer.contradiction":
    "サーバーの応答が矛盾しており、シークレットキーが 2 つあります。MFA はオンになりませんでした。管理者に連絡してください。",
  "failure.answer.challenge": "サーバーの応答を読み取れません。次のコードを待ってから、再度お試しください。",
} as const satisfies Translation<typeof english>;
