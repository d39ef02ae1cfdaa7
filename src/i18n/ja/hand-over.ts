import type { handOver as english } from "../en/hand-over.ts";
import type { Translation } from "../translation.ts";

export const handOver = {
  "hand-over.heading": "どのように渡しますか？",
  "hand-over.text":
    "{name} のシークレットキーを作成しました。新しいエントリのコードを確認するまで、{name} のサインインは何も変わりません。",
  "hand-over.beside": "その場で",
  "hand-over.beside.text":
    "{name} がここにいます。この画面には QR コードとリカバリーコードだけが表示され、あなたの情報は表示されません。その間、あなたのセッションはパスワードでロックされます。",
  "hand-over.phone": "電話で",
  "hand-over.phone.text":
    "{name} と電話がつながっています。読み上げる内容と、うまくいかないときの対処が順に表示されます。",
  "hand-over.paper": "紙で",
  "hand-over.paper.text": "印刷した用紙を 1 枚渡します。その後、ここでコードを確認します。",
  "hand-over.never": "秘密情報をメールやリンクで送ることは決してありません。",

  "hand-over.screen.for": "{name} の設定 ({appliance})",
  "hand-over.screen.leave": "画面を返す",
  "hand-over.screen.seen":
    "この QR コードやキーを見た人は、あなたのコードを作れます。誰かに見られた場合は、画面を返して、設定をやり直してもらってください。",
  "hand-over.screen.codes":
    "これはあなたのコンピューターではないため、ここには何も保存されません。コードを紙に書き留めるか、印刷して用紙をお持ち帰りください。",
  "hand-over.screen.codes-hint": "先にコードを印刷してから、チェックを入れてください。",
  "hand-over.screen.stopped": "設定を始めた人に画面を返し、設定をやり直してもらってください。",
  "hand-over.screen.stopped.expired": "時間がかかりすぎたため、設定は終了しました。",
  "hand-over.screen.stopped.exhausted": "5 つのコードが受け付けられなかったため、この設定は終了しました。",
  "hand-over.screen.stopped.gone": "この設定の情報は、サーバーにもう残っていません。",
  "hand-over.screen.done": "設定が終わりました。設定を始めた人に画面を返してください。",
  "hand-over.unlock.text":
    "このセッションはロックされています。設定を始めた人のパスワードを入力すると、ロックが解除されます。",

  "hand-over.unlock.password": "セッションの持ち主のパスワード",

  "hand-over.slip.title": "紙で渡す",
  "hand-over.slip.text":
    "用紙には、{name} がすること、対象のアカウント、作成日が印刷されます。キーを読んだ人は誰でもコードを作れるため、キーは選んだ場合にだけ印刷されます。",
  "hand-over.slip.key": "シークレットキーと QR コードを印刷する",
  "hand-over.slip.codes": "リカバリーコードを印刷する",
  "hand-over.slip.no-codes":
    "リカバリーコードは印刷されていません。リカバリーコードがないと、{name} はスマートフォンをなくしたときにサインインできなくなります。後からもう一度表示することはできません。印刷するには、上のチェックボックスをオンにしてください。",
  "hand-over.slip.no-key": "キーを印刷しない場合は、その場か電話で、あなたから {name} に直接伝えてください。",
  "hand-over.slip.print": "用紙を印刷",
  "hand-over.slip.printed": "用紙をプリンターに送りました。印刷されたか確認してください。",
  "hand-over.slip.covered": "秘密情報を隠している間は印刷されません。先に表示してください。",
  "hand-over.slip.next": "コードの確認へ",
  "hand-over.slip.without": "印刷せずに進む",
  "hand-over.slip.open":
    "MFA はまだオンになっていません。{name} が新しいエントリのコードをあなたに伝え、それをここで確認した時点でオンになります。それまでこのページを開いたままにしてください。サーバーがいつまで待つかはわからないため、早めに済ませてください。",
  "hand-over.slip.say":
    "{name} が読み上げる、新しいエントリ {issuer} ({account}) のコードを入力してください。",

  "hand-over.sheet.title": "{name} の MFA",
  "hand-over.sheet.made": "作成日",
  "hand-over.sheet.steps": "手順",
  "hand-over.sheet.step.app":
    "認証アプリを開いてください。ない場合は、スマートフォンのアプリストアからインストールしてください。",
  "hand-over.sheet.step.scan":
    "アプリで「追加」を選び、下の QR コードをスキャンするか、シークレットキーを入力してください。",
  "hand-over.sheet.step.get": "シークレットキーを管理者から直接受け取り、アプリに追加してください。",
  "hand-over.sheet.step.codes":
    "リカバリーコードを安全な場所に保管してください。スマートフォンをなくしたとき、各コードを 1 回だけ代わりに使えます。",
  "hand-over.sheet.step.confirm":
    "新しいエントリの 6 桁のコードを管理者に伝えてください。確認されると MFA がオンになります。",
  "hand-over.sheet.step.destroy": "この用紙を破棄してください。",
  "hand-over.sheet.step.destroy-upper":
    "線に沿って用紙を切り分け、上の部分は破棄し、リカバリーコードのある下の部分は保管してください。",
  "hand-over.sheet.cut": "ここで切り取る",
  "hand-over.sheet.destroy": "使用後は破棄",
  "hand-over.sheet.destroy-upper": "上の部分は使用後に破棄、下の部分は保管",

  "hand-over.leave.title": "コードを確認せずにページを離れますか？",
  "hand-over.leave.text":
    "離れると、この設定は完了できなくなり、渡したキーとリカバリーコードは使えません。サインイン方法は何も変わっていません。",
  "hand-over.to-queue": "キューに戻る",
} as const satisfies Translation<typeof english>;
