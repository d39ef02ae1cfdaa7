import type { signInLater as english } from "../en/sign-in-later.ts";
import type { Translation } from "../translation.ts";

export const signInLater = {
  "sign-in.code.heading": "コードを入力",
  "sign-in.code.for": "{name} としてサインインします",
  "sign-in.code.field": "6 桁のコードまたはリカバリーコード",
  "sign-in.code.hint":
    "認証アプリを開き、表示されているコードを入力してください。スマートフォンがないときは、リカバリーコードを 1 つ入力してください。各コードは 1 回だけ使えます。",
  "sign-in.code.missing": "6 桁のコードまたはリカバリーコードを入力してください。",
  "sign-in.code.submit": "続ける",
  "sign-in.code.back": "戻る",
  "sign-in.code.too-slow": "2 段階目の入力に時間がかかりすぎました。パスワードを入力し直してください。",
  "sign-in.code.after-password": "パスワードは確認できました。次にコードを入力してください。",
  "sign-in.password-wrong": "パスワードが違います。入力し直してください。",
} as const satisfies Translation<typeof english>;
