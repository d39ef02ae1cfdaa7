import type { enrollEnd as english } from "../en/enroll-end.ts";
import type { Translation } from "../translation.ts";

export const enrollEnd = {
  "enroll.done.heading": "MFA가 켜져 있습니다",
  "enroll.done.text": "다음에 로그인할 때 비밀번호와 앱의 6자리 코드가 필요합니다.",
  "enroll.done.text.other": "{name} 님이 다음에 로그인할 때 비밀번호와 앱의 6자리 코드가 필요합니다.",
  "enroll.done.read-back": "서버에서 확인했습니다. {name} 님의 MFA가 켜져 있습니다.",
  "enroll.done.reading": "서버에서 상태를 확인하고 있습니다.",
  "enroll.done.not-read": "서버가 코드를 승인했지만 상태를 확인할 수 없었습니다.",
  "enroll.done.contradiction":
    "서버가 코드를 승인했지만 지금 MFA가 켜져 있다고 알려 주지 않습니다. MFA가 켜졌다고 생각하기 전에 상태를 다시 확인하세요.",
  "enroll.done.code-once": "방금 입력한 코드는 다시 쓸 수 없습니다. 로그인할 때는 다음 코드를 기다리세요.",
  "enroll.done.code-once.other":
    "방금 입력한 코드는 다시 쓸 수 없습니다. {name} 님은 로그인할 때 다음 코드를 기다려야 합니다.",
  "enroll.done.scratch": "휴대폰이 없으면 6자리 코드 대신 복구 코드를 쓸 수 있습니다.",
  "enroll.done.no-scratch.other":
    "{name} 님에게 복구 코드를 전달하지 않았습니다. 휴대폰을 잃어버리면 MFA를 다시 만들어야 합니다.",
  "enroll.done.delete-old":
    "앱에 {issuer} ({account}) 항목이 두 개 보일 수 있습니다. 이전 항목을 삭제하세요. 그 코드는 더 이상 쓸 수 없습니다.",
  "enroll.done.delete-old.other":
    "{name} 님의 앱에 {issuer} ({account}) 항목이 두 개 보일 수 있습니다. {name} 님에게 이전 항목을 삭제하도록 요청하세요. 그 코드는 더 이상 쓸 수 없습니다.",
  "enroll.done.sessions": "이 계정의 다른 세션이 종료되었습니다.",
  "enroll.done.go": "내 MFA로 이동",
  "enroll.done.go.other": "사용자 목록으로 이동",

  "enroll.stopped.heading": "설정이 종료되었습니다",
  "enroll.stopped.interrupted.title": "설정이 중단되었습니다",
  "enroll.stopped.interrupted":
    "페이지를 다시 불러왔거나 나갔습니다. 그 설정의 비밀 키와 복구 코드는 안전을 위해 지워졌으며 다시 표시할 수 없습니다.",
  "enroll.stopped.finished-elsewhere":
    "이 설정은 이미 완료되었지만 이 페이지에서 완료된 것이 아닙니다. 이 페이지에 MFA가 켜졌다고 표시되지 않았다면 이 페이지의 복구 코드는 유효하지 않습니다.",
  "enroll.stopped.user-gone.me": "이 계정은 더 이상 존재하지 않습니다. 관리자에게 문의하세요.",
  "enroll.stopped.delete-entry":
    "이 설정에서 추가한 {issuer} ({account}) 항목이 인증 앱에 있으면 삭제하세요. 그 코드는 쓸 수 없습니다.",
  "enroll.stopped.delete-entry.other":
    "이 설정에서 추가한 {issuer} ({account}) 항목이 {name} 님의 인증 앱에 있으면 {name} 님에게 삭제하도록 요청하세요. 그 코드는 쓸 수 없습니다.",
  "enroll.stopped.delete-newest":
    "그 설정 중에 인증 앱에 {appliance} 항목을 추가했다면 삭제하세요. 그 코드는 쓸 수 없습니다. 항목이 두 개라면 더 새로운 항목입니다.",
  "enroll.stopped.delete-newest.other":
    "그 설정 중에 {name} 님이 인증 앱에 {appliance} 항목을 추가했다면 {name} 님에게 삭제하도록 요청하세요. 그 코드는 쓸 수 없습니다. 항목이 두 개라면 더 새로운 항목입니다.",
  "enroll.stopped.keep-entries":
    "인증 앱에서 {appliance} 항목을 아직 삭제하지 마세요. 유효한 항목일 수 있습니다. 다음 로그인에서 어느 항목의 코드를 쓸 수 있는지 알 수 있습니다. 그 항목과 함께 저장한 복구 코드는 남겨 두고 다른 항목은 삭제하세요.",
  "enroll.stopped.keep-entries.other":
    "인증 앱에서 {appliance} 항목을 아직 삭제하지 말도록 {name} 님에게 요청하세요. 유효한 항목일 수 있습니다. 다음 로그인에서 어느 항목의 코드를 쓸 수 있는지 알 수 있습니다. 그 항목과 함께 저장한 복구 코드는 남겨 두고 다른 항목은 삭제해도 됩니다.",
  "enroll.stopped.codes-dead": "그 설정에서 저장한 복구 코드는 버리세요.",
  "enroll.stopped.codes-dead.other": "{name} 님에게 그 설정의 복구 코드를 버리도록 요청하세요.",
  "enroll.stopped.codes-unsure":
    "이 페이지에 MFA가 켜졌다고 표시되지 않았다면 이 페이지의 복구 코드는 유효하지 않습니다.",
  "enroll.stopped.state.on": "서버에서 확인한 결과 이 계정의 MFA가 켜져 있습니다.",
  "enroll.stopped.state.off": "변경된 것은 없습니다. 서버에서 확인한 결과 MFA가 아직 꺼져 있습니다.",
  "enroll.stopped.state.old-phone":
    "서버에서 확인한 결과 MFA가 켜져 있습니다. 아직 코드를 확인하지 않았다면 변경된 것은 없습니다. 이전 휴대폰과 이전 복구 코드를 계속 쓸 수 있습니다.",
  "enroll.stopped.state.on-unsure":
    "서버에서 확인한 결과 MFA가 켜져 있습니다. 복구 코드를 저장하지 않았다면 지금 MFA를 다시 설정하여 새 코드를 받으세요.",
  "enroll.stopped.state.on-unsure.other":
    "서버에서 확인한 결과 MFA가 켜져 있습니다. {name} 님이 복구 코드를 저장하지 않았다면 지금 MFA를 다시 설정하여 새 코드를 받으세요.",
  "enroll.stopped.state.unknown": "MFA가 켜져 있는지 서버에서 확인할 수 없었습니다.",
  "enroll.stopped.state.reading": "MFA가 켜져 있는지 서버에서 확인하고 있습니다.",
  "enroll.stopped.read-again": "상태 새로 고침",

  "enroll.leave.unsaved.title": "복구 코드를 저장하지 않고 나가시겠습니까?",
  "enroll.leave.unsaved.text":
    "코드는 지금만 표시됩니다. 나가면 이 설정이 끝납니다. 로그인 방법은 달라지지 않았으며 다시 시작할 수 있습니다.",
  "enroll.leave.in-flight.title": "코드를 확인하는 중에 나가시겠습니까?",
  "enroll.leave.in-flight.text": "MFA가 켜졌는지 아직 알 수 없습니다. 나가면 나중에 상태를 확인하세요.",
  "enroll.leave.stay": "머무르기",
  "enroll.leave.leave": "나가기",
} as const satisfies Translation<typeof english>;
