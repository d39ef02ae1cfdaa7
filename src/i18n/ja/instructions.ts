import type { instructions as english } from "../en/instructions.ts";
import type { Translation } from "../translation.ts";

export const instructions = {
  "instructions.heading": "MFA の設定方法",
  "instructions.text":
    "MFA を使うと、サインインにはパスワードと、スマートフォンのアプリのコードが必要になります。設定は 3 分ほどで終わります。",
  "instructions.print": "印刷",
  "instructions.picture": "この手順の画面 (サンプルデータ)",
  "instructions.sample": "サンプル",
  "instructions.ready":
    "認証アプリを入れたスマートフォンと、5 つのリカバリーコードの保管場所を用意してください。{address} でサインインし、「MFA を設定」、「開始」の順に選んでください。",
  "instructions.scan":
    "アプリを開いて「追加」を選び、カメラを画面の QR コードに向けてください。カメラで読み取れない場合は、横に表示されているシークレットキーを入力してください。",
  "instructions.codes":
    "リカバリーコードをダウンロード、コピー、または印刷して保存してください。スマートフォンをなくしたとき、各コードを 1 回だけ代わりに使えます。リカバリーコードをお尋ねすることは決してありません。",
  "instructions.confirm":
    "アプリに表示されている 6 桁のコードを入力してください。ここで初めて MFA がオンになります。",
  "instructions.done": "次のサインインでは、パスワードと、そのときアプリに表示されているコードが必要です。",
  "instructions.wrong": "コードが受け付けられないとき",
  "instructions.wrong.text":
    "入力欄の下の説明を読んでください。スマートフォンの時計がずれていることがよくあります。時刻を自動設定にしてから、次のコードを入力してください。",
  "instructions.help": "ヘルプ",
} as const satisfies Translation<typeof english>;
