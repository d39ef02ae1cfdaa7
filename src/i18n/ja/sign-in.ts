import type { signIn as english } from "../en/sign-in.ts";
import type { Translation } from "../translation.ts";

export const signIn = {
  "sign-in.heading": "サインイン",
  "sign-in.user-name": "ユーザー名",
  "sign-in.password": "パスワード",
  "sign-in.submit": "サインイン",
  "sign-in.user-name-missing": "ユーザー名を入力してください。",
  "sign-in.password-missing": "パスワードを入力してください。",
  "sign-in.wait": { other: "あと {count} 秒で再度試せます。" },
  "sign-in.wait.minutes": { other: "あと {count} 分で再度試せます。" },
  "sign-in.wait-over": "今すぐ再度試せます。",
  "sign-in.signed-out": "サインアウトしました。",
  "sign-in.signed-out-elsewhere": "別のタブでサインアウトしたため、ここでもサインアウトしました。",
} as const satisfies Translation<typeof english>;
