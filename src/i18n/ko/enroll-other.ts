import type { enrollOther as english } from "../en/enroll-other.ts";
import type { Translation } from "../translation.ts";

export const enrollOther = {
  "enroll.ready.text.other":
    "MFA를 쓰면 로그인할 때 비밀번호와 휴대폰 앱의 코드가 필요합니다. {name} 님이 함께 있으면 설정은 3분 정도 걸립니다.",
  "enroll.ready.need.app.other":
    "{name} 님 휴대폰의 인증 앱. 표준 인증 앱이면 무엇이든 됩니다. 예: Aegis, 2FAS, Google\u00a0Authenticator, Microsoft\u00a0Authenticator.",
  "enroll.ready.need.app.suggested.other": "{name} 님 휴대폰의 인증 앱. 권장 앱: {apps}.",
  "enroll.ready.need.place.other":
    "{name} 님이 복구 코드를 보관할 곳. 비밀번호 관리자 또는 안전한 곳에 둔 종이.",
} as const satisfies Translation<typeof english>;
