import type { signInLater as english } from "../en/sign-in-later.ts";
import type { Translation } from "../translation.ts";

export const signInLater = {
  "sign-in.code.heading": "코드 입력",
  "sign-in.code.for": "{name} 계정으로 로그인하는 중",
  "sign-in.code.field": "6자리 코드 또는 복구 코드",
  "sign-in.code.hint":
    "인증 앱을 열고 표시된 코드를 입력하세요. 휴대폰이 없으면 복구 코드를 하나 입력하세요. 각 복구 코드는 한 번만 쓸 수 있습니다.",
  "sign-in.code.missing": "6자리 코드 또는 복구 코드를 입력하세요.",
  "sign-in.code.submit": "계속",
  "sign-in.code.back": "뒤로",
  "sign-in.code.too-slow": "두 번째 단계에 시간이 너무 오래 걸렸습니다. 비밀번호를 다시 입력하세요.",
  "sign-in.code.after-password": "비밀번호가 맞습니다. 이제 코드를 입력하세요.",
  "sign-in.password-wrong": "비밀번호가 틀렸습니다. 다시 입력하세요.",
} as const satisfies Translation<typeof english>;
