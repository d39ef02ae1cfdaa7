import type { failure as english } from "../en/failure.ts";
import type { Translation } from "../translation.ts";

export const failure = {
  "failure.offline": "오프라인입니다. 변경된 것은 없습니다. 네트워크에 연결한 다음 다시 시도하세요.",
  "failure.offline.read":
    "오프라인이므로 최신 상태를 표시할 수 없습니다. 네트워크에 연결한 다음 다시 시도하세요.",
  "failure.offline.challenge":
    "오프라인이며 로그인되지 않았습니다. 네트워크에 연결하고 앱의 다음 코드를 기다렸다가 다시 시도하세요.",
  "failure.unreachable":
    "서버에 연결할 수 없습니다. 변경된 것은 없습니다. 주소와 인증서를 확인한 다음 다시 시도하세요.",
  "failure.unreachable.read":
    "서버에 연결할 수 없어 최신 상태를 표시할 수 없습니다. 주소와 인증서를 확인한 다음 다시 시도하세요.",
  "failure.unreachable.challenge":
    "서버에 연결할 수 없으며 로그인되지 않았습니다. 연결을 확인하고 앱의 다음 코드를 기다렸다가 다시 시도하세요.",

  "failure.timeout": "응답이 없습니다. 변경된 것은 없습니다. 다시 시도하세요.",
  "failure.timeout.read": "서버가 제시간에 응답하지 않았습니다. 다시 시도하세요.",
  "failure.timeout.challenge": "응답이 없습니다. 다음 코드를 기다렸다가 다시 시도하세요.",
  "failure.timeout.enable":
    "응답이 없었고 MFA는 켜지지 않았습니다. 다시 시작하세요. 새 키가 만들어집니다. 전에 QR 코드를 스캔했다면 앱에서 그 항목을 삭제하세요.",

  "failure.sign-in.wrong": "사용자 이름 또는 비밀번호가 틀렸습니다. 둘 다 다시 입력하세요.",
  "failure.challenge.wrong":
    "코드가 승인되지 않았습니다. 앱의 다음 코드를 기다리거나, 쓰지 않은 복구 코드를 입력하세요.",
  "failure.challenge.expired":
    "두 번째 단계에 시간이 너무 오래 걸렸습니다. 비밀번호를 다시 입력하세요. 사용자 이름은 그대로 있습니다.",
  "failure.code.replayed": "이미 쓴 코드입니다. 앱의 다음 코드나 다른 복구 코드를 입력하세요.",
  "failure.code.not-taken": "서버가 코드를 승인하지 않았습니다. 앱의 다음 코드를 기다렸다가 입력하세요.",

  "failure.enrollment.expired": "시간이 너무 오래 걸려 설정이 끝났습니다. 다시 시작하세요.",
  "failure.enrollment.exhausted": "코드 다섯 개가 거부되어 이 설정이 끝났습니다. 다시 시작하세요.",
  "failure.enrollment.finished":
    "이 설정은 이미 완료되었습니다. 다른 탭에서 완료되었을 수 있습니다. MFA가 켜져 있는지 확인하세요.",
  "failure.enrollment.superseded":
    "다른 곳에서 설정을 다시 시작했습니다. 이 페이지의 키와 복구 코드는 더 이상 유효하지 않습니다.",
  "failure.enrollment.unknown": "서버에 이 설정이 더 이상 없습니다. 다시 시작하세요.",
  "failure.already-on":
    "MFA가 이미 켜져 있습니다. 다른 휴대폰을 쓰려면 새 휴대폰을 설정하세요. 새 휴대폰을 확인한 후에만 이전 휴대폰을 쓸 수 없게 됩니다.",
  "failure.already-off": "MFA가 이미 꺼져 있었습니다. 변경된 것은 없습니다.",
  "failure.external":
    "이 계정은 ID 공급자를 통해 로그인합니다. MFA는 여기가 아니라 ID 공급자에서 설정합니다.",

  "failure.too-many": { other: "시도 횟수가 너무 많습니다. {count}초 기다린 다음 다시 시도하세요." },
  "failure.too-many.minutes": { other: "시도 횟수가 너무 많습니다. {count}분 기다린 다음 다시 시도하세요." },
  "failure.too-many.plain": "시도 횟수가 너무 많습니다.",
  "failure.too-many.code": {
    other: "시도 횟수가 너무 많습니다. {count}초 기다린 다음, 그때 앱에 표시된 코드를 입력하세요.",
  },
  "failure.too-many.code.minutes": {
    other: "시도 횟수가 너무 많습니다. {count}분 기다린 다음, 그때 앱에 표시된 코드를 입력하세요.",
  },

  "failure.session-ended": "세션이 종료되었습니다. 계속하려면 다시 로그인하세요.",
  "failure.step-up": "이 작업을 하려면 다시 본인 확인이 필요합니다. 계속하려면 비밀번호를 입력하세요.",
  "failure.not-allowed": "이 계정에 대해 이 작업을 할 권한이 없습니다. 관리자에게 요청하세요.",
  "failure.not-allowed.read": "이 내용을 볼 권한이 없습니다. 관리자에게 문의하세요.",
  "failure.license":
    "어플라이언스의 사용권 계약에 아직 동의하지 않았습니다. 어플라이언스에 직접 로그인하여 동의한 다음 다시 시도하세요.",
  "failure.user-gone": "이 사용자는 더 이상 존재하지 않습니다. 돌아가서 사용자 목록을 새로 고치세요.",
  "failure.not-offered":
    "서버가 이 기능을 제공하지 않습니다. 여기에 설정된 버전과 다를 수 있습니다. 관리자에게 알리세요.",
  "failure.not-offered.sign-in":
    "설정된 주소에서는 로그인할 수 없습니다. API 주소를 확인하도록 관리자에게 알리세요.",
  "failure.conflict": "다른 곳에서 상태가 변경되었습니다. 계속하기 전에 상태를 새로 고치세요.",
  "failure.locked": "이 계정은 잠겨 있습니다. 잠시 기다리거나 관리자에게 잠금 해제를 요청하세요.",

  "failure.bad-request": "서버가 요청을 승인하지 않았습니다. 변경된 것은 없습니다.",
  "failure.bad-request.sign-in":
    "서버가 로그인 요청을 이해하지 못했습니다. 프로그램의 결함이니 관리자에게 알리세요.",
  "failure.bad-request.read": "서버에서 불러올 수 없습니다. 다시 시도하세요.",
  "failure.busy":
    "서버가 시작하는 중이거나 사용량이 많습니다. 변경된 것은 없습니다. 잠시 후 다시 시도하세요.",
  "failure.busy.plain": "서버가 시작하는 중이거나 사용량이 많습니다. 변경된 것은 없습니다.",
  "failure.busy.wait": {
    other:
      "서버가 시작하는 중이거나 사용량이 많습니다. 변경된 것은 없습니다. {count}초 후에 다시 시도하세요.",
  },
  "failure.busy.wait.minutes": {
    other:
      "서버가 시작하는 중이거나 사용량이 많습니다. 변경된 것은 없습니다. {count}분 후에 다시 시도하세요.",
  },
  "failure.busy.challenge": "서버의 사용량이 많습니다. 다음 코드를 기다렸다가 다시 시도하세요.",
  "failure.server": "서버에 오류가 발생했습니다. 변경된 것이 없을 수 있습니다. 다시 시도하세요.",
  "failure.server.read": "서버에 오류가 발생하여 불러올 수 없습니다. 다시 시도하세요.",
  "failure.server.enable":
    "서버에 오류가 발생했고 MFA는 켜지지 않았습니다. 다시 시작하세요. 새 키가 만들어집니다.",
  "failure.server.challenge": "서버에 오류가 발생했습니다. 다음 코드를 기다렸다가 다시 시도하세요.",

  "failure.answer.not-json":
    "어플라이언스에서 온 응답이 아닙니다. 네트워크의 로그인 페이지가 중간에 있을 수 있습니다. 응답 내용은 사용하지 않았습니다. 연결을 확인한 다음 다시 시도하세요.",
  "failure.answer.truncated":
    "서버의 응답이 중간에 끊겼습니다. 응답 내용은 사용하지 않았습니다. 다시 시도하세요.",
  "failure.answer.too-large":
    "서버의 응답이 너무 큽니다. 응답 내용은 사용하지 않았습니다. 관리자에게 알리세요.",
  "failure.answer.shape":
    "서버가 보낸 응답을 읽을 수 없습니다. 응답 내용은 사용하지 않았습니다. 관리자에게 알리세요.",
  "failure.answer.no-sign-in":
    "로그인에 대한 서버의 응답이 불완전하여 로그인되지 않았습니다. 다시 시도하세요.",
  "failure.answer.no-token":
    "서버의 응답이 불완전하여 나중에 설정을 확인할 수 없습니다. MFA는 켜지지 않았습니다. 다시 시작하세요.",
  "failure.answer.no-scratch-codes":
    "서버가 복구 코드를 보내지 않았습니다. MFA는 켜지지 않았습니다. 관리자에게 알리세요.",
  "failure.answer.no-secret":
    "서버가 비밀 키를 보내지 않았습니다. MFA는 켜지지 않았습니다. 관리자에게 알리세요.",
  "failure.answer.bad-secret":
    "서버가 보낸 비밀 키는 어떤 인증 앱에서도 쓸 수 없습니다. MFA는 켜지지 않았습니다. 관리자에게 알리세요.",
  "failure.answer.contradiction":
    "서버의 응답에 서로 다른 비밀 키가 두 개 있어 모순됩니다. MFA는 켜지지 않았습니다. 관리자에게 알리세요.",
  "failure.answer.challenge": "서버의 응답을 읽을 수 없습니다. 다음 코드를 기다렸다가 다시 시도하세요.",
} as const satisfies Translation<typeof english>;
