import type { queue as english } from "../en/queue.ts";
import type { Translation } from "../translation.ts";

export const queue = {
  "queue.heading": "사용자를 차례로 처리",
  "queue.progress": "{total}명 중 {finished}명 처리됨",
  "queue.empty": "대기열이 비어 있습니다. 목록에서 사용자를 선택한 다음 차례로 처리하세요.",
  "queue.to-users": "사용자 목록으로 이동",
  "queue.now": "지금",
  "queue.all": "이 대기열의 모든 사용자",
  "queue.set-up": "MFA 설정",
  "queue.recreate": "MFA 다시 만들기",
  "queue.off.text": "이 사용자의 MFA는 꺼져 있습니다.",
  "queue.on.text":
    "이 사용자의 MFA는 켜져 있습니다. 다시 만들면 새 키가 만들어집니다. 새 코드를 확인할 때까지 이전 휴대폰을 쓸 수 있습니다.",
  "queue.unknown.text":
    "서버가 이 사용자의 MFA 상태를 알려 주지 않았습니다. 이 사용자를 건너뛰거나 상태를 새로 고치세요.",
  "queue.read-again": "상태 새로 고침",
  "queue.external.text": "이 사용자의 MFA는 ID 공급자에서 관리됩니다. 여기서는 설정할 수 없습니다.",
  "queue.reading": "{name} 님의 상태를 확인하고 있습니다",
  "queue.skip": "건너뛰기",
  "queue.fail": "실패로 기록",
  "queue.again": "대기열로 되돌리기",
  "queue.waiting": "대기 중",
  "queue.done": "완료",
  "queue.skipped": "건너뜀",
  "queue.failed": "실패",
  "queue.summary": "대기열을 모두 처리했습니다",
  "queue.summary.done": { other: "완료한 사용자 {count}명" },
  "queue.summary.skipped": { other: "건너뛴 사용자 {count}명" },
  "queue.summary.failed": { other: "실패한 사용자 {count}명" },
  "queue.copy": "요약 복사",
  "queue.copied": "요약을 클립보드에 복사했습니다.",
  "queue.copy-refused": "브라우저가 복사를 허용하지 않았습니다. 텍스트를 직접 선택해 복사하세요.",
  "queue.end": "대기열 종료",
} as const satisfies Translation<typeof english>;
