import type { failureLater as english } from "../en/failure-later.ts";
import type { Translation } from "../translation.ts";

export const failureLater = {
  "failure.offline.accept":
    "オフラインです。コードが届いたかどうかはわかりません。ネットワークに接続してから、状態を再取得してください。",
  "failure.offline.turn-off":
    "オフラインです。MFA がオフになったかどうかはわかりません。ネットワークに接続してから、状態を再取得してください。",
  "failure.unreachable.accept":
    "サーバーに接続できません。コードが届いたかどうかはわかりません。接続を調べてから、状態を再取得してください。",
  "failure.unreachable.turn-off":
    "サーバーに接続できません。MFA がオフになったかどうかはわかりません。接続を調べてから、状態を再取得してください。",
  "failure.timeout.accept":
    "応答がありません。コードが届いたかどうかはわかりません。別のコードを入力する前に、状態を再取得してください。",
  "failure.timeout.turn-off":
    "応答がありません。MFA がオフになったかどうかはわかりません。状態を再取得してください。",
  "failure.code.rejected":
    "コードは受け付けられませんでした。アプリの新しいエントリのコードか、スマートフォンの時計が合っているかを確認し、次のコードを待って入力してください。",
  "failure.bad-request.turn-off": "サーバーが要求を受け付けませんでした。MFA がまだオンか確認してください。",
  "failure.busy.accept":
    "サーバーが混み合っています。コードが届いたかどうかはわかりません。しばらくしてから、状態を再取得してください。",
  "failure.busy.turn-off":
    "サーバーが混み合っています。MFA がオフになったかどうかはわかりません。しばらくしてから、状態を再取得してください。",
  "failure.server.accept":
    "サーバーでエラーが発生しました。コードが受け付けられたかどうかはわかりません。状態を再取得してください。",
  "failure.server.turn-off":
    "サーバーでエラーが発生しました。MFA がオフになったかどうかはわかりません。状態を再取得してください。",
  "failure.answer.accept":
    "サーバーの応答を読み取れません。コードが受け付けられたかどうかはわかりません。状態を再取得してください。",
  "failure.answer.turn-off":
    "サーバーの応答を読み取れません。MFA がオフになったかどうかはわかりません。状態を再取得してください。",
} as const satisfies Translation<typeof english>;
