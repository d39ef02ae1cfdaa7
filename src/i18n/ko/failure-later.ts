import type { failureLater as english } from "../en/failure-later.ts";
import type { Translation } from "../translation.ts";

export const failureLater = {
  "failure.offline.accept":
    "오프라인입니다. 코드가 도착했는지 확실하지 않습니다. 네트워크에 연결한 다음 상태를 새로 고치세요.",
  "failure.offline.turn-off":
    "오프라인입니다. MFA가 꺼졌는지 확실하지 않습니다. 네트워크에 연결한 다음 상태를 새로 고치세요.",
  "failure.unreachable.accept":
    "서버에 연결할 수 없습니다. 코드가 도착했는지 확실하지 않습니다. 연결을 점검한 다음 상태를 새로 고치세요.",
  "failure.unreachable.turn-off":
    "서버에 연결할 수 없습니다. MFA가 꺼졌는지 확실하지 않습니다. 연결을 점검한 다음 상태를 새로 고치세요.",
  "failure.timeout.accept":
    "응답이 없습니다. 코드가 도착했는지 확실하지 않습니다. 다른 코드를 입력하기 전에 상태를 새로 고치세요.",
  "failure.timeout.turn-off": "응답이 없습니다. MFA가 꺼졌는지 확실하지 않습니다. 상태를 새로 고치세요.",
  "failure.code.rejected":
    "코드가 승인되지 않았습니다. 앱의 새 항목에 있는 코드인지, 휴대폰 시계가 맞는지 확인하고 다음 코드를 기다렸다가 입력하세요.",
  "failure.bad-request.turn-off": "서버가 요청을 승인하지 않았습니다. MFA가 아직 켜져 있는지 확인하세요.",
  "failure.busy.accept":
    "서버의 사용량이 많습니다. 코드가 도착했는지 확실하지 않습니다. 잠시 후 상태를 새로 고치세요.",
  "failure.busy.turn-off":
    "서버의 사용량이 많습니다. MFA가 꺼졌는지 확실하지 않습니다. 잠시 후 상태를 새로 고치세요.",
  "failure.server.accept":
    "서버에 오류가 발생했습니다. 코드가 승인되었는지 확실하지 않습니다. 상태를 새로 고치세요.",
  "failure.server.turn-off":
    "서버에 오류가 발생했습니다. MFA가 꺼졌는지 확실하지 않습니다. 상태를 새로 고치세요.",
  "failure.answer.accept":
    "서버의 응답을 읽을 수 없습니다. 코드가 승인되었는지 확실하지 않습니다. 상태를 새로 고치세요.",
  "failure.answer.turn-off":
    "서버의 응답을 읽을 수 없습니다. MFA가 꺼졌는지 확실하지 않습니다. 상태를 새로 고치세요.",
} as const satisfies Translation<typeof english>;
