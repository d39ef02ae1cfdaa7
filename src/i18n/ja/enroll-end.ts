import type { enrollEnd as english } from "../en/enroll-end.ts";
import type { Translation } from "../translation.ts";

export const enrollEnd = {
  "enroll.done.heading": "MFA はオンです",
  "enroll.done.text": "次のサインインでは、パスワードとアプリの 6 桁のコードが必要です。",
  "enroll.done.text.other": "{name} の次のサインインでは、パスワードとアプリの 6 桁のコードが必要です。",
  "enroll.done.read-back": "サーバーで確認しました。{name} の MFA はオンです。",
  "enroll.done.reading": "サーバーで状態を確認しています。",
  "enroll.done.not-read": "サーバーはコードを受け付けましたが、状態を確認できませんでした。",
  "enroll.done.contradiction":
    "サーバーはコードを受け付けましたが、MFA がオンだとは応答していません。MFA がオンになったと考える前に、状態を再取得してください。",
  "enroll.done.code-once": "今入力したコードは使用済みです。サインインのときは次のコードをお待ちください。",
  "enroll.done.code-once.other":
    "今入力したコードは使用済みです。{name} がサインインするときは、次のコードを待つ必要があります。",
  "enroll.done.scratch": "スマートフォンがないときは、6 桁のコードの代わりにリカバリーコードを使えます。",
  "enroll.done.no-scratch.other":
    "{name} にはリカバリーコードを渡していません。スマートフォンをなくした場合は、MFA の再作成が必要です。",
  "enroll.done.delete-old":
    "アプリに {issuer} ({account}) のエントリが 2 つ表示されている場合は、古いエントリを削除してください。そのコードはもう使えません。",
  "enroll.done.delete-old.other":
    "{name} のアプリに {issuer} ({account}) のエントリが 2 つ表示されている場合は、古いエントリを削除するよう {name} に伝えてください。そのコードはもう使えません。",
  "enroll.done.sessions": "このアカウントのほかのセッションは終了しました。",
  "enroll.done.go": "自分の MFA へ",
  "enroll.done.go.other": "ユーザー一覧へ",

  "enroll.stopped.heading": "設定を続けられません",
  "enroll.stopped.interrupted.title": "設定が中断されました",
  "enroll.stopped.interrupted":
    "ページが再読み込みされたか、ページから離れました。その設定のシークレットキーとリカバリーコードは、安全のため破棄されており、もう表示できません。",
  "enroll.stopped.finished-elsewhere":
    "この設定はすでに完了していますが、このページで完了したものではありません。このページに「MFA はオンです」と表示されていない限り、このページのリカバリーコードは使えません。",
  "enroll.stopped.user-gone.me": "このアカウントはもう存在しません。管理者にお問い合わせください。",
  "enroll.stopped.delete-entry":
    "この設定で追加したエントリ {issuer} ({account}) が認証アプリにある場合は、削除してください。そのコードは使えません。",
  "enroll.stopped.delete-entry.other":
    "この設定で追加したエントリ {issuer} ({account}) が {name} の認証アプリにある場合は、削除するよう {name} に伝えてください。そのコードは使えません。",
  "enroll.stopped.delete-newest":
    "その設定で {appliance} のエントリを認証アプリに追加した場合は、削除してください。そのコードは使えません。エントリが 2 つある場合は、新しい方です。",
  "enroll.stopped.delete-newest.other":
    "その設定で {name} が {appliance} のエントリを認証アプリに追加した場合は、削除するよう {name} に伝えてください。そのコードは使えません。エントリが 2 つある場合は、新しい方です。",
  "enroll.stopped.keep-entries":
    "{appliance} のエントリは、まだ認証アプリから削除しないでください。有効なエントリかもしれません。次のサインインで、どちらのコードが使えるかがわかります。使えたエントリと、それと一緒に保存したリカバリーコードを残し、ほかのエントリは削除してください。",
  "enroll.stopped.keep-entries.other":
    "{appliance} のエントリを、まだ認証アプリから削除しないよう {name} に伝えてください。有効なエントリかもしれません。次のサインインで、どちらのコードが使えるかがわかります。使えたエントリと、それと一緒に保存したリカバリーコードを残し、ほかのエントリは削除できます。",
  "enroll.stopped.codes-dead": "この設定で保存したリカバリーコードは捨ててください。",
  "enroll.stopped.codes-dead.other": "この設定のリカバリーコードを捨てるよう {name} に伝えてください。",
  "enroll.stopped.codes-unsure":
    "このページに「MFA はオンです」と表示されていない限り、このページのリカバリーコードは使えません。",
  "enroll.stopped.state.on": "サーバーで確認しました。このアカウントの MFA はオンです。",
  "enroll.stopped.state.off": "サーバーで確認しました。何も変更されておらず、MFA はオフのままです。",
  "enroll.stopped.state.old-phone":
    "サーバーで確認しました。MFA はオンです。まだコードを確認していなければ、何も変更されていません。古いスマートフォンと古いリカバリーコードはそのまま使えます。",
  "enroll.stopped.state.on-unsure":
    "サーバーで確認しました。MFA はオンです。リカバリーコードを保存していない場合は、今すぐ MFA を設定し直して、新しいコードを受け取ってください。",
  "enroll.stopped.state.on-unsure.other":
    "サーバーで確認しました。MFA はオンです。{name} がリカバリーコードを保存していない場合は、今すぐ MFA を設定し直して、新しいコードを受け取ってください。",
  "enroll.stopped.state.unknown": "MFA がオンかどうか、サーバーに確認できませんでした。",
  "enroll.stopped.state.reading": "MFA がオンかどうか、サーバーに確認しています。",
  "enroll.stopped.read-again": "状態を再取得",

  "enroll.leave.unsaved.title": "リカバリーコードを保存せずにページを離れますか？",
  "enroll.leave.unsaved.text":
    "コードが表示されるのは今だけです。ページを離れると、この設定は取り消されます。サインイン方法は何も変わっておらず、始め直せます。",
  "enroll.leave.in-flight.title": "コードの確認中にページを離れますか？",
  "enroll.leave.in-flight.text":
    "MFA がオンになったかどうかは、まだわかりません。離れる場合は、後で状態を確認してください。",
  "enroll.leave.stay": "このページに残る",
  "enroll.leave.leave": "離れる",
} as const satisfies Translation<typeof english>;
