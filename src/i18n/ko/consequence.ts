import type { consequence as english } from "../en/consequence.ts";
import type { Translation } from "../translation.ts";

export const consequence = {
  "consequence.recreate.heading": "MFA 다시 만들기",
  "consequence.turn-off.heading": "MFA 끄기",
  "consequence.who": "계정",
  "consequence.appliance": "어플라이언스",
  "consequence.state": "현재 상태",
  "consequence.what": "달라지는 점",
  "consequence.recreate.old-works":
    "새 휴대폰의 코드를 확인할 때까지 이전 휴대폰과 이전 복구 코드를 계속 쓸 수 있습니다.",
  "consequence.recreate.then-dies": "확인하는 순간부터 이전 휴대폰과 이전 복구 코드는 모두 쓸 수 없습니다.",
  "consequence.recreate.delete-entry": "그 후 인증 앱에서 이전 항목을 삭제해야 합니다.",
  "consequence.turn-off.at-once":
    "MFA가 즉시 꺼집니다. 그 후에는 비밀번호만으로 이 계정에 로그인할 수 있습니다.",
  "consequence.turn-off.dies": "인증 앱의 항목과 모든 복구 코드를 쓸 수 없게 되며 되돌릴 수 없습니다.",
  "consequence.sessions": "이 계정의 다른 세션이 종료됩니다.",
  "consequence.reason": "사유 또는 티켓 번호",
  "consequence.reason-hint": "본인의 기록용입니다. 어플라이언스로 전송되지 않습니다.",
  "consequence.reason-missing": "사유 또는 티켓 번호를 입력하세요.",
  "consequence.name": "확인을 위해 사용자 이름 입력",
  "consequence.name-hint": "사용자 이름: {name}",
  "consequence.name-missing": "사용자 이름을 입력하세요: {name}",
  "consequence.name-wrong": "사용자 이름이 다릅니다. 다음과 같이 입력하세요: {name}",
  "consequence.password": "본인의 비밀번호",
  "consequence.password-hint": "로그인한 지 5분이 넘었습니다. 본인인지 확인해 주세요.",
  "consequence.password-missing": "비밀번호를 입력하세요.",
  "consequence.code": "6자리 코드 또는 복구 코드",
  "consequence.code-hint": "비밀번호가 확인되었습니다. 이제 본인({name})의 인증 앱에 있는 코드를 입력하세요.",
  "consequence.code-missing": "6자리 코드 또는 복구 코드를 입력하세요.",
  "consequence.continue": "계속",
  "consequence.turn-off": "MFA 끄기",
  "consequence.cancel": "취소",
  "consequence.external":
    "이 계정의 로그인은 ID 공급자에서 관리됩니다. MFA는 여기가 아니라 ID 공급자에서 설정합니다.",
  "consequence.off-already": "이 계정의 MFA는 꺼져 있습니다. 끄거나 다시 만들 필요가 없습니다.",
  "consequence.set-up": "MFA 설정",
  "consequence.unknown": "서버가 MFA가 켜져 있는지 알려 주지 않아 지금은 여기서 변경할 수 없습니다.",
  "consequence.read-again": "상태 새로 고침",
  "consequence.done": "MFA가 꺼져 있습니다",
  "consequence.done.text":
    "서버에서 확인했습니다. 이제부터 비밀번호만으로 {name} 계정에 로그인할 수 있습니다.",
  "consequence.done.already": "{name} 계정의 MFA는 이미 꺼져 있었습니다. 변경할 것이 없었습니다.",
  "consequence.done.entry": "인증 앱에서 항목을 삭제하세요. 그 코드는 더 이상 쓸 수 없습니다.",
  "consequence.done.entry.other":
    "{name} 님에게 인증 앱에서 항목을 삭제하도록 요청하세요. 그 코드는 더 이상 쓸 수 없습니다.",
  "consequence.still-on": "MFA가 아직 켜져 있습니다",
  "consequence.still-on.text": "서버에 MFA를 끄도록 요청했지만 아직 켜져 있다고 합니다. 다시 시도하세요.",
  "consequence.not-known": "MFA가 꺼졌는지 아직 알 수 없습니다",
  "consequence.not-known.text":
    "서버에서 상태를 확인할 수 없습니다. 다른 작업을 하기 전에 상태를 새로 고치세요.",
  "consequence.check-again": "상태 새로 고침",
  "consequence.back": "내 MFA로 돌아가기",
  "consequence.back-to-users": "사용자 목록으로 돌아가기",
} as const satisfies Translation<typeof english>;
