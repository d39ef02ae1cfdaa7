import type { signIn as english } from "../en/sign-in.ts";
import type { Translation } from "../translation.ts";

export const signIn = {
  "sign-in.heading": "登录",
  "sign-in.user-name": "用户名",
  "sign-in.password": "密码",
  "sign-in.submit": "登录",
  "sign-in.user-name-missing": "请输入用户名。",
  "sign-in.password-missing": "请输入密码。",
  "sign-in.wait": { other: "{count} 秒后可以重试。" },
  "sign-in.wait.minutes": { other: "{count} 分钟后可以重试。" },
  "sign-in.wait-over": "现在可以重试。",
  "sign-in.signed-out": "您已退出登录。",
  "sign-in.signed-out-elsewhere": "您已在另一个标签页中退出登录，因此这里也已退出。",
} as const satisfies Translation<typeof english>;
