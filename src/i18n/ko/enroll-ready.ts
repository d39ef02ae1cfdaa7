import type { enrollReady as english } from "../en/enroll-ready.ts";
import type { Translation } from "../translation.ts";

export const enrollReady = {
  "enroll.ready.heading": "준비",
  "enroll.ready.text":
    "MFA를 쓰면 로그인할 때 비밀번호와 휴대폰 앱의 코드가 필요합니다. 설정은 3분 정도 걸립니다.",
  "enroll.ready.who": "대상",
  "enroll.ready.appliance": "어플라이언스",
  "enroll.ready.need": "필요한 것",
  "enroll.ready.need.app":
    "휴대폰의 인증 앱. 표준 인증 앱이면 무엇이든 됩니다. 예: Aegis, 2FAS, Google\u00a0Authenticator, Microsoft\u00a0Authenticator.",
  "enroll.ready.need.app.suggested": "휴대폰의 인증 앱. 권장 앱: {apps}.",
  "enroll.ready.need.place": "받게 될 복구 코드를 보관할 곳. 비밀번호 관리자 또는 안전한 곳에 둔 종이.",
  "enroll.ready.change": "달라지는 점",
  "enroll.ready.change.nothing-yet":
    "마지막에 앱의 코드를 확인할 때까지는 아무것도 달라지지 않습니다. 그 전에는 그만둘 수 있습니다.",
  "enroll.ready.change.sign-in": "그 후에는 로그인할 때마다 비밀번호와 6자리 코드가 필요합니다.",
  "enroll.ready.change.sessions": "이 계정의 다른 세션이 종료됩니다.",
  "enroll.ready.change.old-phone":
    "새 휴대폰의 코드를 확인할 때까지 이전 휴대폰을 쓸 수 있습니다. 확인하면 쓸 수 없습니다.",
  "enroll.ready.change.old-codes":
    "이전 복구 코드도 동시에 쓸 수 없게 됩니다. 새 복구 코드는 이 설정 중에 표시됩니다.",
  "enroll.ready.change.old-entry": "그 후 인증 앱에서 이전 항목을 삭제하세요.",
  "enroll.ready.already-on": "이 계정의 MFA는 이미 켜져 있습니다.",
  "enroll.ready.already-on.text":
    "휴대폰을 바꾸려면 MFA를 다시 설정하세요. 새 휴대폰을 확인할 때까지 이전 휴대폰을 쓸 수 있습니다.",
  "enroll.ready.new-phone": "새 휴대폰 설정",
  "enroll.ready.external":
    "이 계정은 ID 공급자를 통해 로그인합니다. MFA는 여기가 아니라 ID 공급자에서 설정합니다.",
  "enroll.ready.instructions": "인쇄용 설명서",
  "enroll.ready.again": "설정이 진행 중입니다. 같은 비밀 키와 복구 코드로 계속하세요.",
  "enroll.ready.wait": "설정을 너무 자주 시작했습니다.",
  "enroll.ready.wait.left": { other: "{count}초 후에 다시 시작할 수 있습니다." },
  "enroll.ready.wait.left.minutes": { other: "{count}분 후에 다시 시작할 수 있습니다." },
  "enroll.step-up.title": "본인 확인",
  "enroll.step-up.text": "로그인한 지 몇 분이 지났습니다. 계속하려면 비밀번호를 입력하세요.",
  "enroll.step-up.password": "본인의 비밀번호",
} as const satisfies Translation<typeof english>;
