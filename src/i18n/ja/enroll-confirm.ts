import type { enrollConfirm as english } from "../en/enroll-confirm.ts";
import type { Translation } from "../translation.ts";

export const enrollConfirm = {
  "enroll.confirm.heading": "コードで確認",
  "enroll.confirm.text":
    "認証アプリで {issuer} ({account}) に今表示されているコードを入力してください。これで MFA がオンになります。",
  "enroll.confirm.text.replaces":
    "新しいエントリ {issuer} ({account}) に今表示されているコードを入力してください。その時点から新しいスマートフォンが有効になり、古いスマートフォンは無効になります。",
  "enroll.confirm.text.scratch": "リカバリーコードを 1 つ入力してください。これで MFA がオンになります。",
  "enroll.confirm.text.scratch.replaces":
    "新しいリカバリーコードを 1 つ入力してください。その時点から新しいスマートフォンが有効になり、古いスマートフォンは無効になります。",
  "enroll.confirm.field": "6 桁のコード",
  "enroll.confirm.field-eight": "8 桁のコード",
  "enroll.confirm.submit": "MFA をオンにする",
  "enroll.confirm.auto": "すべて入力したら自動で送信",
  "enroll.confirm.next-code": { other: "あと {count} 秒でコードが変わります。" },
  "enroll.confirm.checking": "コードを確認しています。",
  "enroll.confirm.checking-late":
    "サーバーの応答を待っています。アプリのコードが変わっても問題ありません。送信したコードで確認します。",
  "enroll.confirm.incomplete": { other: "コードをすべて入力してください。{count} 桁です。" },
  "enroll.confirm.malformed": "コードは数字だけです。アプリのコードを入力してください。",

  "enroll.refused.behind": {
    other:
      "スマートフォンの時計が約 {count} 分遅れています。時刻を自動設定にしてから、次のコードを入力してください。",
  },
  "enroll.refused.ahead": {
    other:
      "スマートフォンの時計が約 {count} 分進んでいます。時刻を自動設定にしてから、次のコードを入力してください。",
  },
  "enroll.refused.just-expired": "そのコードは期限が切れたばかりです。次のコードをお待ちください。",
  "enroll.refused.not-yet": {
    other:
      "スマートフォンの時計が少し進んでいます。そのコードが有効になるのは {count} 秒後です。次のコードを待って入力してください。",
  },
  "enroll.refused.current":
    "コードは今の時刻に合っていますが、サーバーが受け付けませんでした。送信中に期限が切れた可能性があります。次のコードを待って入力してください。同じことがまた起きる場合は、サーバーの時計が間違っている可能性があります。管理者に連絡してください。",
  "enroll.refused.scratch-code":
    "それはリカバリーコードです。後のために取っておき、アプリのコードを入力してください。",
  "enroll.refused.other-entry":
    "それは別のエントリのコードか、数字が間違っています。アプリで {issuer} ({account}) を探してください。",
  "enroll.refused.already-used": "そのコードはすでに使いました。次のコードを待って入力してください。",
  "enroll.refused.plain":
    "コードは受け付けられませんでした。アプリで {issuer} ({account}) を探し、次のコードを待って入力してください。",
  "enroll.refused.third":
    "3 つ目のコードも受け付けられませんでした。スマートフォンの時計がずれていることがよくあります。時刻を自動設定にしてください。",
  "enroll.refused.android":
    "Android: 「設定」、「システム」、「日付と時刻」の順に開き、「日時を自動的に設定」をオンにします。",
  "enroll.refused.ios": "iPhone: 「設定」、「一般」、「日付と時刻」の順に開き、「自動設定」をオンにします。",
  "enroll.refused.computer-ahead": {
    other:
      "この端末の時計はサーバーより {count} 分進んでいます。スマートフォンの時計もずれているかもしれません。",
  },
  "enroll.refused.computer-behind": {
    other:
      "この端末の時計はサーバーより {count} 分遅れています。スマートフォンの時計もずれているかもしれません。",
  },
  "enroll.refused.computer-far":
    "この端末の時計はサーバーと 1 時間以上ずれています。スマートフォンの時計もずれているかもしれません。",
  "enroll.confirm.scratch-typed": "これはリカバリーコードです。アプリのコードを入力してください。",
  "enroll.confirm.scratch-typed.choice":
    "これはリカバリーコードです。この欄にはアプリのコードを入力します。コードを表示できない場合は、代わりにリカバリーコードを使ってください。",
  "enroll.confirm.sent-before": "そのコードはすでに試しました。次のコードを待って入力してください。",
  "enroll.confirm.not-switched-on":
    "応答がなく、MFA はまだオンになっていません。次のコードを待って入力してください。",
  "enroll.confirm.undecided":
    "応答がなく、どちらのスマートフォンが有効かサーバーからはわかりません。次のコードを待って入力すると、はっきりします。",
  "enroll.confirm.wait.left": {
    other: "{count} 秒待ってから、そのときアプリに表示されているコードを入力してください。",
  },
  "enroll.confirm.wait.left.minutes": {
    other: "{count} 分待ってから、そのときアプリに表示されているコードを入力してください。",
  },
  "enroll.confirm.wait-long":
    "待ち時間が長いため、その前に設定が無効になることがあります。その場合はやり直せます。",

  "enroll.confirm.use-scratch": "代わりにリカバリーコードを使う",
  "enroll.confirm.use-app": "アプリのコードを使う",
  "enroll.confirm.scratch-field": "リカバリーコード",
  "enroll.confirm.scratch-malformed":
    "リカバリーコードの全体が入力されていません。一覧のとおりに入力してください。",
  "enroll.confirm.scratch-refused":
    "リカバリーコードは受け付けられませんでした。別のコードを入力するか、アプリのコードを使ってください。",
  "enroll.confirm.scratch-warning":
    "リカバリーコードでは、アプリが正しく動くか確認できません。アプリのエントリが間違っていると、サインインには残りのリカバリーコードしか使えなくなります。ここで入力したコードは使用済みになります。",

  "enroll.unknown.title": "まだわかりません",
  "enroll.unknown.reading": "応答がありませんでした。MFA がオンになったか、サーバーに確認しています。",
  "enroll.unknown.text":
    "MFA がオンになったかどうか、今は確認できません。わかるまで、リカバリーコードとアプリのエントリを残しておいてください。",
  "enroll.unknown.check": "状態を再取得",
} as const satisfies Translation<typeof english>;
