import type { enrollReady as english } from "../en/enroll-ready.ts";
import type { Translation } from "../translation.ts";

export const enrollReady = {
  "enroll.ready.heading": "準備",
  "enroll.ready.text":
    "MFA を使うと、サインインにはパスワードと、スマートフォンのアプリのコードが必要になります。設定は 3 分ほどで終わります。",
  "enroll.ready.who": "対象",
  "enroll.ready.appliance": "アプライアンス",
  "enroll.ready.need": "必要なもの",
  "enroll.ready.need.app":
    "スマートフォンの認証アプリ。標準的なアプリであれば、どれでも使えます (Aegis、2FAS、Google\u00a0Authenticator、Microsoft\u00a0Authenticator など)。",
  "enroll.ready.need.app.suggested": "スマートフォンの認証アプリ。おすすめは {apps} です。",
  "enroll.ready.need.place":
    "これから表示されるリカバリーコードの保管場所。パスワードマネージャーか、安全な場所に置く紙です。",
  "enroll.ready.change": "変わること",
  "enroll.ready.change.nothing-yet":
    "最後にアプリのコードを確認するまで、何も変わりません。その前なら中止できます。",
  "enroll.ready.change.sign-in": "その後は、サインインのたびにパスワードと 6 桁のコードが必要です。",
  "enroll.ready.change.sessions": "このアカウントのほかのセッションは終了します。",
  "enroll.ready.change.old-phone":
    "新しいスマートフォンのコードを確認するまで、古いスマートフォンは使えます。確認すると使えなくなります。",
  "enroll.ready.change.old-codes":
    "古いリカバリーコードも同時に使えなくなります。新しいコードはこの設定の中で表示されます。",
  "enroll.ready.change.old-entry": "その後、認証アプリから古いエントリを削除してください。",
  "enroll.ready.already-on": "このアカウントの MFA はすでにオンです。",
  "enroll.ready.already-on.text":
    "スマートフォンを替える場合は、MFA を設定し直してください。新しいスマートフォンを確認するまで、古いスマートフォンは使えます。",
  "enroll.ready.new-phone": "新しいスマートフォンを設定",
  "enroll.ready.external":
    "このアカウントは ID プロバイダーでサインインします。MFA はここではなく、ID プロバイダーで設定します。",
  "enroll.ready.instructions": "印刷用の手順書",
  "enroll.ready.again": "設定の途中です。同じシークレットキーとリカバリーコードで続けてください。",
  "enroll.ready.wait": "設定を始めた回数が多すぎます。",
  "enroll.ready.wait.left": { other: "あと {count} 秒で始め直せます。" },
  "enroll.ready.wait.left.minutes": { other: "あと {count} 分で始め直せます。" },
  "enroll.step-up.title": "本人確認",
  "enroll.step-up.text": "サインインから数分たっています。続けるにはパスワードを入力してください。",
  "enroll.step-up.password": "あなたのパスワード",
} as const satisfies Translation<typeof english>;
