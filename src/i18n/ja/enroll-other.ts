import type { enrollOther as english } from "../en/enroll-other.ts";
import type { Translation } from "../translation.ts";

export const enrollOther = {
  "enroll.ready.text.other":
    "MFA を使うと、サインインにはパスワードと、スマートフォンのアプリのコードが必要になります。{name} がそばにいれば、設定は 3 分ほどで終わります。",
  "enroll.ready.need.app.other":
    "{name} のスマートフォンの認証アプリ。標準的なアプリであれば、どれでも使えます (Aegis、2FAS、Google\u00a0Authenticator、Microsoft\u00a0Authenticator など)。",
  "enroll.ready.need.app.suggested.other": "{name} のスマートフォンの認証アプリ。おすすめは {apps} です。",
  "enroll.ready.need.place.other":
    "{name} がリカバリーコードを保管する場所。パスワードマネージャーか、安全な場所に置く紙です。",
} as const satisfies Translation<typeof english>;
