import type { walkthrough as english } from "../en/walkthrough.ts";
import type { Translation } from "../translation.ts";
import { walkthroughSteps } from "./walkthrough-steps.ts";

export const walkthrough = {
  "walkthrough.heading": "電話サポート",
  "walkthrough.for": "電話の相手: {name}",
  "walkthrough.step": "手順 {step} / {steps}",
  "walkthrough.say": "読み上げる内容",
  "walkthrough.see": "相手側の状態",
  "walkthrough.picture": "この手順の画面 (サンプルデータ)",
  "walkthrough.sample": "サンプル",
  "walkthrough.if-not": "うまくいかないとき",
  "walkthrough.bar": "通話の手順",
  "walkthrough.next": "次へ",
  "walkthrough.previous": "前へ",
  "walkthrough.ready": "相手の準備ができた",
  "walkthrough.show": "表示",
  "walkthrough.hide": "隠す",
  "walkthrough.copy-note": "メモをコピー",
  "walkthrough.note.copied": "チケット用メモをクリップボードにコピーしました。",
  "walkthrough.note.refused":
    "ブラウザーがコピーを許可しませんでした。下に表示されているメモを手動でコピーしてください。",
  "walkthrough.note": "チケット用メモ",
  "walkthrough.leave": "完了せずに通話を終了",

  "walkthrough.choose.text": "誰からの電話ですか？ 電話の相手を検索して、名前を選んでください。",
  "walkthrough.choose.find": "ユーザーを検索",
  "walkthrough.choose.list": "ユーザー",
  "walkthrough.choose.none": "「{query}」に一致するユーザーはいません。",
  "walkthrough.choose.more": "ほかにもいます。名前の続きを入力してください。",
  "walkthrough.choose.external": "ID プロバイダー",
  "walkthrough.choose.on": "MFA はオンです",
  "walkthrough.choose.off": "MFA はオフです",
  "walkthrough.choose.unknown": "MFA の状態が不明です",

  "walkthrough.lost.title": "このページで進行中の通話はありません",
  "walkthrough.lost":
    "通話の途中でページを再読み込みした場合、その通話のシークレットキーは失われ、もう確認できません。",
  "walkthrough.begin-again": "最初からやり直す",
  "walkthrough.external":
    "このユーザーの MFA は ID プロバイダーで管理されています。ここでは設定できません。ID プロバイダーの担当チームに電話を引き継いでください。",
  "walkthrough.to-users": "ユーザー一覧へ",
  "walkthrough.to-queue": "キューに戻る",

  ...walkthroughSteps,

  "walkthrough.note.title": "電話サポートによる MFA 設定",
  "walkthrough.note.agent": "担当者",
  "walkthrough.note.caller": "電話の相手",
  "walkthrough.note.appliance": "アプライアンス",
  "walkthrough.note.what": "内容",
  "walkthrough.note.what.set-up": "MFA を設定",
  "walkthrough.note.what.recreate": "新しいスマートフォン用に MFA を再作成",
  "walkthrough.note.ticket": "チケット",
  "walkthrough.note.checks": "本人確認",
  "walkthrough.note.checks.between": "、",
  "walkthrough.note.begun": "開始",
  "walkthrough.note.ended": "終了",
  "walkthrough.note.result": "結果",
  "walkthrough.note.result.done": "MFA はオンです。新しいエントリのコードを確認しました。",
  "walkthrough.note.result.open": "完了していません。MFA は変更されていません。",
  "walkthrough.note.result.under-way": "通話はまだ進行中です。MFA はまだ変更されていません。",
  "walkthrough.note.result.finished-before":
    "設定はすでに完了していましたが、この通話で完了したものではありません。状態を再取得する必要があります。",
  "walkthrough.note.result.unknown":
    "最後の手順でサーバーから応答がありませんでした。状態を再取得する必要があります。",
} as const satisfies Translation<typeof english>;
