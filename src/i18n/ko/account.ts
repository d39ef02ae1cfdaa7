import type { account as english } from "../en/account.ts";
import type { Translation } from "../translation.ts";

export const account = {
  "account.heading": "내 MFA",
  "account.on": "MFA가 켜져 있습니다",
  "account.on.text":
    "로그인할 때 인증 앱의 코드를 입력해야 합니다. 휴대폰이 없으면 복구 코드를 하나 쓸 수 있습니다.",
  "account.on.lost":
    "휴대폰을 바꾸었거나 복구 코드를 잃어버렸거나 다 쓰셨나요? 새 휴대폰을 설정하면 새 비밀 키와 새 복구 코드를 받습니다.",
  "account.off": "MFA가 꺼져 있습니다",
  "account.off.text":
    "지금은 비밀번호만으로 이 계정에 로그인할 수 있습니다. MFA를 켜면 다른 사람이 비밀번호를 알아도 로그인할 수 없습니다.",
  "account.off.time": "3분 정도 걸립니다. 인증 앱이 설치된 휴대폰이 필요합니다.",
  "account.unknown": "MFA 상태를 알 수 없음",
  "account.unknown.text":
    "서버가 MFA가 켜져 있는지 알려 주지 않았습니다. 상태를 알기 전에는 변경할 수 없습니다. 상태를 새로 고치세요.",
  "account.read-again": "상태 새로 고침",
  "account.changed-on": "이 페이지를 연 후에 이 계정의 MFA가 켜졌습니다.",
  "account.changed-off":
    "이 페이지를 연 후에 이 계정의 MFA가 꺼졌습니다. 직접 하신 것이 아니라면 관리자에게 알리세요.",
  "account.notice.enabled": "{name} 사용자가 {when}에 MFA를 켰습니다.",
  "account.notice.recreated":
    "{name} 사용자가 {when}에 MFA를 다시 만들었습니다. 이전 휴대폰과 이전 복구 코드는 더 이상 쓸 수 없습니다.",
  "account.notice.disabled": "{name} 사용자가 {when}에 MFA를 껐습니다.",
  "account.notice.reset": "{when}에 서버에서 직접 MFA가 꺼졌습니다.",
  "account.notice.help": "요청하신 일이 아니라면 바로 헬프데스크나 관리자에게 알리세요.",
  "account.notice.read": "확인했습니다",
  "account.notice.kept":
    "읽음으로 표시되었는지 확실하지 않습니다. 표시되지 않았다면 다음에 로그인할 때 다시 나타납니다.",
  "account.stale": "방금 상태를 새로 고칠 수 없었습니다. 아래는 서버가 마지막으로 알려 준 내용입니다.",
  "account.external": "로그인이 ID 공급자에서 관리됩니다. MFA는 여기가 아니라 ID 공급자에서 설정하세요.",
  "account.set-up": "MFA 설정",
  "account.new-phone": "새 휴대폰 설정",
  "account.turn-off": "MFA 끄기",
  "account.name": "계정",
  "account.role": "역할",
  "account.appliance": "어플라이언스",
  "account.help": "도움말",
} as const satisfies Translation<typeof english>;
