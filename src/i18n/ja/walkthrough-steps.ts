import type { walkthroughSteps as english } from "../en/walkthrough-steps.ts";
import type { Translation } from "../translation.ts";

export const walkthroughSteps = {
  "walkthrough.identity.title": "本人確認",
  "walkthrough.identity.say":
    "アカウントを変更する前に、ご本人であることを確認させていただきます。これからいくつか質問をいたします。パスワードやリカバリーコードをお尋ねすることは決してありません。",
  "walkthrough.identity.see":
    "まだ何も表示されません。相手にはスマートフォンと、できれば紙とペンが必要です。",
  "walkthrough.identity.checklist": "本人確認のチェックリスト",
  "walkthrough.identity.ticket": "チケット番号",
  "walkthrough.identity.ticket-missing": "チケット番号を入力してください。",
  "walkthrough.identity.unchecked": "すべての項目にチェックを入れるか、通話を終了してください。",
  "walkthrough.identity.default.callback": "名簿に登録されている番号に折り返し電話した",
  "walkthrough.identity.default.manager": "上司の名前が名簿と一致した",
  "walkthrough.identity.default.recent": "こちらで確認できる最近の業務について説明できた",
  "walkthrough.identity.fails": "相手が答えられない、または急がせようとする",
  "walkthrough.identity.fails.do":
    "ここで通話を終了してください。何も変更されていません。上司から電話をもらうよう伝え、起きたことをチケットに記入してください。",

  "walkthrough.prepare.title": "スマートフォンの準備",
  "walkthrough.prepare.say":
    "スマートフォンで認証アプリを開いてください。プラスの記号か「アカウントを追加」を選び、続けて「セットアップキーを入力」または「手動で入力」を選んでください。",
  "walkthrough.prepare.see": "名前の欄とキーの欄がある入力画面。",
  "walkthrough.prepare.no-app": "スマートフォンに認証アプリがない",
  "walkthrough.prepare.no-app.do":
    "スマートフォンのアプリストアを開いて、認証アプリをインストールしてもらってください。標準的なアプリであれば、どれでも使えます (Aegis、2FAS、Google Authenticator、Microsoft Authenticator など)。",
  "walkthrough.prepare.old-entry": "このアカウントの古いエントリがある",
  "walkthrough.prepare.old-entry.do": "今はそのまま残します。通話の最後に、削除するよう伝えます。",
  "walkthrough.prepare.lost": "古いスマートフォンをなくした",
  "walkthrough.prepare.lost.do":
    "そのまま続けてください。新しいスマートフォンのコードを確認した時点で、古いスマートフォンは使えなくなります。盗まれた可能性がある場合は、セキュリティチームにも連絡してください。",
  "walkthrough.prepare.next":
    "「次へ」を押すと、新しいシークレットキーが作成されます。コードを確認するまで、サインイン方法は何も変わりません。",
  "walkthrough.prepare.next.recreate":
    "「次へ」を押すと、新しいシークレットキーが作成されます。新しいコードを確認するまで、古いスマートフォンと古いリカバリーコードは使えます。",
  "walkthrough.prepare.next.consent":
    "このユーザーの MFA はオンです。「次へ」を押すと、先に「MFA を再作成」に移動します。そこで、使えなくなるものを確認して同意してください。その後、ここで通話を続けます。",
  "walkthrough.prepare.made": "シークレットキーを作成しました。この通話の間は同じキーのままです。",

  "walkthrough.key.title": "キーを読み上げる",
  "walkthrough.key.say":
    "アカウントの名前には {account} と入力してください。これから、キーを 4 文字ずつ読み上げます。4 文字入力するたびに「はい」とおっしゃってください。",
  "walkthrough.key.covered": "相手の準備ができるまで、シークレットキーは隠れています。",
  "walkthrough.key.list": "シークレットキーの読み方 (4 文字ごと)",
  "walkthrough.key.then": "アプリで種類を聞かれたら「時間ベース」を選んで、保存してください。",
  "walkthrough.key.see": "新しいエントリ {account} と、{seconds} 秒ごとに変わる 6 桁のコード。",
  "walkthrough.key.refused": "アプリがキーを受け付けない",
  "walkthrough.key.refused.do":
    "最初の 4 文字からキーを再度読み上げ、4 文字ごとに相手に復唱してもらってください。数字の 0、1、8、9 は使われません。そう聞こえるものは英字です。",
  "walkthrough.key.camera": "カメラで読み取れない、または読み取るものがない",
  "walkthrough.key.camera.do":
    "電話ではキーを入力します。アプリで「手動で入力」を選んでもらってください。スキャンは、あなたの画面の前でしかできません。",
  "walkthrough.key.longer": "アプリでほかの項目を聞かれる",
  "walkthrough.key.longer.do": "アルゴリズム {algorithm}、桁数 {digits}、更新間隔 {seconds} 秒。",

  "walkthrough.codes.title": "リカバリーコードを読み上げる",
  "walkthrough.codes.say":
    "紙とペンをご用意ください。これからリカバリーコードを読み上げます。スマートフォンをなくしたとき、それぞれのコードを 1 回だけ代わりにお使いいただけます。お電話でリカバリーコードをお尋ねすることは決してありません。今回、私から一度だけ読み上げます。どなたにも、私にも、決して教えないでください。",
  "walkthrough.codes.covered": "相手の準備ができるまで、リカバリーコードは隠れています。",
  "walkthrough.codes.list": "リカバリーコード",
  "walkthrough.codes.see": { other: "紙に書いた {count} 個のリカバリーコード。安全な場所に保管します。" },
  "walkthrough.codes.no-paper": "相手が今は書き留められない",
  "walkthrough.codes.no-paper.do":
    "待つか、別の時間を決めてください。控えなかったコードは、もう表示できません。",
  "walkthrough.codes.written": "相手がすべてのリカバリーコードを書き留めた",
  "walkthrough.codes.unwritten":
    "相手がすべてのリカバリーコードを書き留めたら、ここにチェックを入れてください。",

  "walkthrough.confirm.title": "コードで確認",
  "walkthrough.confirm.say":
    "では、アプリの {account} に表示されている 6 桁のコードを読み上げてください。もうすぐ変わりそうなときは、次のコードをお待ちください。",
  "walkthrough.confirm.type":
    "相手が読み上げるコードを入力してください。すべて入力すると自動で送信されます。",
  "walkthrough.confirm.see": "{seconds} 秒ごとに変わる 6 桁のコード。",
  "walkthrough.confirm.wrong": "コードが受け付けられない",
  "walkthrough.confirm.wrong.do":
    "入力欄の下の説明を相手に読み上げてください。スマートフォンの時計がずれているか、別のエントリのコードであることがよくあります。その後、次のコードを入力してください。同じコードは二度送信されません。",
  "walkthrough.confirm.clock": "スマートフォンの時計がずれている",
  "walkthrough.confirm.clock.do":
    "Android では、「設定」、「システム」、「日付と時刻」の順に開き、「日時を自動的に設定」をオンにします。iPhone では、「設定」、「一般」、「日付と時刻」の順に開き、「自動設定」をオンにします。その後、次のコードを入力してください。",
  "walkthrough.confirm.still": "何度も受け付けられない",
  "walkthrough.confirm.still.do":
    "キーの入力が間違っていた可能性があります。新しいエントリを削除してもらい、手順 3 に戻って、キーを再度読み上げてください。キーは同じままです。",

  "walkthrough.done.title": "MFA はオンです",
  "walkthrough.done.say":
    "これで MFA の設定が完了しました。次にサインインするときは、パスワードと、そのときアプリに表示されているコードをご入力ください。",
  "walkthrough.done.say.old": "アプリにこのアカウントの古いエントリがありましたら、今、削除してください。",
  "walkthrough.done.see": "アプリにエントリ {account} が 1 つだけあり、古いエントリはない状態。",
  "walkthrough.done.no-codes": "相手がリカバリーコードを控えていない",
  "walkthrough.done.no-codes.do":
    "もう表示できません。MFA を設定し直すと、新しいリカバリーコードが発行されます。電話サポートを最初から始めてください。",
} as const satisfies Translation<typeof english>;
