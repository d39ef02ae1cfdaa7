import type { signIn as english } from "../en/sign-in.ts";
import type { Translation } from "../translation.ts";

export const signIn = {
  "sign-in.heading": "로그인",
  "sign-in.user-name": "사용자 이름",
  "sign-in.password": "비밀번호",
  "sign-in.submit": "로그인",
  "sign-in.user-name-missing": "사용자 이름을 입력하세요.",
  "sign-in.password-missing": "비밀번호를 입력하세요.",
  "sign-in.wait": { other: "{count}초 후에 다시 시도할 수 있습니다." },
  "sign-in.wait.minutes": { other: "{count}분 후에 다시 시도할 수 있습니다." },
  "sign-in.wait-over": "이제 다시 시도할 수 있습니다.",
  "sign-in.signed-out": "로그아웃되었습니다.",
  "sign-in.signed-out-elsewhere": "다른 탭에서 로그아웃하여 여기서도 로그아웃되었습니다.",
} as const satisfies Translation<typeof english>;
