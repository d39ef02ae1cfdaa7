import type { frame as english } from "../en/frame.ts";
import type { Translation } from "../translation.ts";

export const frame = {
  "frame.skip": "本文へ移動",
  "frame.navigation": "メイン",
  "frame.nav.account": "自分の MFA",
  "frame.nav.users": "ユーザー",
  "frame.nav.walkthrough": "案内",
  "frame.nav.practice": "練習",
  "frame.account-menu": "アカウント: {name}",
  "frame.sign-out": "サインアウト",
  "frame.hide-secrets": "秘密情報を隠す",
  "frame.show-secrets": "秘密情報を表示",
  "frame.secrets-hidden": "秘密情報を隠しました。",
  "frame.secrets-shown": "秘密情報を表示しました。",
  "frame.language": "言語: {name}",
  "frame.language-failed": "言語を読み込めませんでした。ページは今のままです。もう一度お試しください。",
  "frame.theme": "表示: {name}",
  "frame.theme.system": "この端末の設定に合わせる",
  "frame.theme.light": "ライト",
  "frame.theme.dark": "ダーク",
  "frame.theme.contrast": "ハイコントラスト",
  "frame.loading": "読み込み中",
  "frame.still-waiting": "サーバーの応答を待っています。",
  "frame.try-again": "もう一度試す",
  "frame.close": "閉じる",
  "frame.show-typed": "入力内容を表示",
  "frame.hide-typed": "入力内容を隠す",
  "frame.trace": "サポート用の照会番号: {traceId}",
  "frame.time-left": { other: "あと {count} 分でサインアウト" },
  "frame.idle.title": "操作を続けますか？",
  "frame.idle.text":
    "しばらく操作がないため、時間になるとサインアウトします。それまで、このページの内容は残ります。",
  "frame.idle.left": { other: "残り {count} 秒" },
  "frame.idle.stay": "サインインしたままにする",
  "frame.idle.failed": "セッションを延長できませんでした。時間が残っているうちに、もう一度お試しください。",
  "frame.again.title": "もう一度サインインしてください",
  "frame.again.idle":
    "しばらく操作がなかったため、サインアウトしました。続けるには、{name} としてサインインしてください。このページの内容は失われていません。",
  "frame.again.ended":
    "セッションが終了しました。続けるには、{name} としてサインインしてください。このページの内容は失われていません。",
  "frame.again.other": "このページを離れてサインインし直す",
  "frame.not-found.title": "ページが見つかりません",
  "frame.not-found.heading": "このページは存在しません",
  "frame.not-found.text": "アドレスが間違っているか、ページが移動した可能性があります。",
  "frame.not-found.home": "自分の MFA へ",
  "frame.broken.title": "問題が発生しました",
  "frame.broken.heading": "問題が発生しました",
  "frame.broken.text":
    "オンになったと表示されていない限り、MFA はオンになっていません。MFA の状態を確認して、そこからやり直してください。",
  "frame.broken.look": "自分の MFA を確認",
  "frame.broken.reload": "ページを再読み込み",
  "frame.updated.heading": "このページの一部を読み込めませんでした",
  "frame.updated.text":
    "接続が切れたか、新しいバージョンがインストールされました。ページを再読み込みしてください。もう一度サインインする必要があります。",
  "frame.config.title": "設定されていません",
  "frame.config.heading": "このページは正しく設定されていません",
  "frame.config.missing":
    "このサーバーから config.json を読み込めませんでした。何も変更されていません。もう一度お試しください。解決しない場合は、管理者に連絡してください。",
  "frame.config.wrong":
    "このサーバーの config.json に誤りがあるため、接続先のアプライアンスがわかりません。何も変更されていません。管理者に連絡してください。",
  "frame.config.where": "問題の箇所: {problems}",
} as const satisfies Translation<typeof english>;
