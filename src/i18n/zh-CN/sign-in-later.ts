import type { signInLater as english } from "../en/sign-in-later.ts";
import type { Translation } from "../translation.ts";

export const signInLater = {
  "sign-in.code.heading": "输入验证码",
  "sign-in.code.for": "以 {name} 的身份登录",
  "sign-in.code.field": "6 位验证码或恢复代码",
  "sign-in.code.hint":
    "请打开验证器应用，输入其中显示的验证码。如果手机不在身边，请输入一个恢复代码。每个恢复代码只能使用一次。",
  "sign-in.code.missing": "请输入 6 位验证码或恢复代码。",
  "sign-in.code.submit": "继续",
  "sign-in.code.back": "返回",
  "sign-in.code.too-slow": "第二步用时过长。请重新输入密码。",
  "sign-in.code.after-password": "密码正确。现在请输入您的验证码。",
  "sign-in.password-wrong": "密码错误。请重新输入。",
} as const satisfies Translation<typeof english>;
