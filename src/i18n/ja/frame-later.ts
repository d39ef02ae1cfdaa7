import type { frameLater as english } from "../en/frame-later.ts";
import type { Translation } from "../translation.ts";

export const frameLater = {
  "frame.idle.title": "操作を続けますか？",
  "frame.idle.text": "しばらく操作がないため、時間になるとサインアウトします。",
  "frame.idle.left": { other: "残り {count} 秒" },
  "frame.idle.stay": "サインインしたままにする",
  "frame.idle.failed": "セッションを延長できませんでした。時間が残っているうちに、再度お試しください。",
  "frame.again.title": "再度サインイン",
  "frame.again.idle":
    "しばらく操作がなかったため、サインアウトしました。続けるには、{name} としてサインインしてください。このページの内容は失われていません。",
  "frame.again.ended":
    "セッションが終了しました。続けるには、{name} としてサインインしてください。このページの内容は失われていません。",
  "frame.again.other": "ページを離れてサインインし直す",
  "frame.not-found.title": "ページが見つかりません",
  "frame.not-found.heading": "このページは存在しません",
  "frame.not-found.text": "アドレスが間違っているか、ページが移動した可能性があります。",
  "frame.not-found.home": "自分の MFA へ",
  "frame.config.title": "設定されていません",
  "frame.config.heading": "このページは正しく設定されていません",
  "frame.config.missing":
    "このサーバーから config.json を読み込めませんでした。何も変更されていません。再度お試しください。解決しない場合は、管理者に連絡してください。",
  "frame.config.wrong":
    "このサーバーの config.json に誤りがあるため、接続先のアプライアンスがわかりません。何も変更されていません。管理者に連絡してください。",
  "frame.config.where": "問題の箇所: {problems}",
} as const satisfies Translation<typeof english>;
