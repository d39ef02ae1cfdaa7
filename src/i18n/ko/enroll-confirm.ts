import type { enrollConfirm as english } from "../en/enroll-confirm.ts";
import type { Translation } from "../translation.ts";

export const enrollConfirm = {
  "enroll.confirm.heading": "코드로 확인",
  "enroll.confirm.text":
    "인증 앱의 {issuer} ({account}) 항목에 지금 표시된 코드를 입력하세요. 그러면 MFA가 켜집니다.",
  "enroll.confirm.text.replaces":
    "새 항목 {issuer} ({account})에 지금 표시된 코드를 입력하세요. 그 순간부터 새 휴대폰이 유효하고 이전 휴대폰은 유효하지 않습니다.",
  "enroll.confirm.text.scratch": "복구 코드를 하나 입력하세요. 그러면 MFA가 켜집니다.",
  "enroll.confirm.text.scratch.replaces":
    "새 복구 코드를 하나 입력하세요. 그 순간부터 새 휴대폰이 유효하고 이전 휴대폰은 유효하지 않습니다.",
  "enroll.confirm.field": "6자리 코드",
  "enroll.confirm.field-eight": "8자리 코드",
  "enroll.confirm.submit": "MFA 켜기",
  "enroll.confirm.auto": "모두 입력하면 자동으로 보내기",
  "enroll.confirm.next-code": { other: "{count}초 후에 코드가 바뀝니다." },
  "enroll.confirm.checking": "코드를 확인하고 있습니다.",
  "enroll.confirm.checking-late":
    "서버의 응답을 기다리고 있습니다. 앱의 코드가 바뀌어도 괜찮습니다. 이미 보낸 코드로 확인합니다.",
  "enroll.confirm.incomplete": { other: "코드를 모두 입력하세요. {count}자리입니다." },
  "enroll.confirm.malformed": "코드는 숫자로만 되어 있습니다. 앱의 코드를 입력하세요.",

  "enroll.refused.behind": {
    other: "휴대폰 시간이 약 {count}분 느립니다. 시간을 자동으로 설정한 다음 새 코드를 입력하세요.",
  },
  "enroll.refused.ahead": {
    other: "휴대폰 시간이 약 {count}분 빠릅니다. 시간을 자동으로 설정한 다음 새 코드를 입력하세요.",
  },
  "enroll.refused.just-expired": "방금 만료된 코드입니다. 다음 코드를 기다리세요.",
  "enroll.refused.not-yet": {
    other:
      "휴대폰 시간이 조금 빠릅니다. 이 코드는 {count}초 후에 유효해집니다. 다음 코드를 기다렸다가 입력하세요.",
  },
  "enroll.refused.current":
    "지금 시각에 맞는 코드이지만 서버가 거부했습니다. 전송 중에 만료되었을 수 있습니다. 다음 코드를 기다렸다가 입력하세요. 다시 발생하면 서버의 시계가 틀렸을 수 있으니 관리자에게 알리세요.",
  "enroll.refused.scratch-code": "복구 코드 중 하나입니다. 나중을 위해 보관하고 앱의 코드를 입력하세요.",
  "enroll.refused.other-entry":
    "다른 항목의 코드이거나 숫자가 틀렸습니다. {issuer} ({account}) 항목을 찾으세요.",
  "enroll.refused.already-used": "이미 쓴 코드입니다. 다음 코드를 기다렸다가 입력하세요.",
  "enroll.refused.plain":
    "코드가 승인되지 않았습니다. 앱에서 {issuer} ({account}) 항목을 찾고 다음 코드를 기다렸다가 입력하세요.",
  "enroll.refused.third":
    "세 번째 코드도 거부되었습니다. 휴대폰 시계가 틀린 경우가 많습니다. 시간을 자동으로 설정하세요.",
  "enroll.refused.android":
    "Android: ‘설정’, ‘시스템’, ‘날짜 및 시간’을 차례로 열고 ‘자동으로 시간 설정’을 켭니다.",
  "enroll.refused.ios": "iPhone: ‘설정’, ‘일반’, ‘날짜 및 시간’을 차례로 열고 ‘자동으로 설정’을 켭니다.",
  "enroll.refused.computer-ahead": {
    other: "이 기기의 시계가 서버보다 {count}분 빠릅니다. 휴대폰도 틀릴 수 있습니다.",
  },
  "enroll.refused.computer-behind": {
    other: "이 기기의 시계가 서버보다 {count}분 느립니다. 휴대폰도 틀릴 수 있습니다.",
  },
  "enroll.refused.computer-far":
    "이 기기의 시계가 서버와 한 시간 넘게 차이 납니다. 휴대폰도 틀릴 수 있습니다.",
  "enroll.confirm.scratch-typed": "이것은 복구 코드입니다. 앱의 코드를 입력하세요.",
  "enroll.confirm.scratch-typed.choice":
    "이것은 복구 코드입니다. 이 칸에는 앱의 코드를 입력합니다. 코드를 얻을 수 없다면 대신 복구 코드를 사용하세요.",
  "enroll.confirm.sent-before": "이미 시도한 코드입니다. 다음 코드를 기다렸다가 입력하세요.",
  "enroll.confirm.not-switched-on":
    "응답이 없었고 MFA는 켜지지 않았습니다. 다음 코드를 기다렸다가 입력하세요.",
  "enroll.confirm.undecided":
    "응답이 없었고, 지금 어느 휴대폰이 유효한지 서버가 알려 주지 않습니다. 다음 코드를 기다렸다가 입력하면 확실해집니다.",
  "enroll.confirm.wait.left": { other: "{count}초 기다린 다음, 그때 앱에 표시된 코드를 입력하세요." },
  "enroll.confirm.wait.left.minutes": { other: "{count}분 기다린 다음, 그때 앱에 표시된 코드를 입력하세요." },
  "enroll.confirm.wait-long":
    "대기 시간이 길어 그 전에 설정이 끝날 수 있습니다. 그러면 다시 시작할 수 있습니다.",

  "enroll.confirm.use-scratch": "대신 복구 코드 사용",
  "enroll.confirm.use-app": "앱의 코드 사용",
  "enroll.confirm.scratch-field": "복구 코드",
  "enroll.confirm.scratch-malformed": "완전한 복구 코드가 아닙니다. 목록에 있는 그대로 입력하세요.",
  "enroll.confirm.scratch-refused":
    "복구 코드가 승인되지 않았습니다. 다른 코드를 입력하거나 앱의 코드를 사용하세요.",
  "enroll.confirm.scratch-warning":
    "복구 코드로는 앱이 올바른지 확인할 수 없습니다. 앱의 항목이 잘못되었다면 남은 복구 코드로만 로그인할 수 있습니다. 여기에 입력한 코드는 다시 쓸 수 없습니다.",

  "enroll.unknown.title": "아직 알 수 없습니다",
  "enroll.unknown.reading": "응답이 없었습니다. MFA가 켜졌는지 서버에서 확인하고 있습니다.",
  "enroll.unknown.text":
    "MFA가 켜졌는지 지금은 확인할 수 없습니다. 알게 될 때까지 복구 코드와 앱의 항목을 보관하세요.",
  "enroll.unknown.check": "상태 새로 고침",
} as const satisfies Translation<typeof english>;
