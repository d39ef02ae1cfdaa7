import type { receipt as english } from "../en/receipt.ts";
import type { Translation } from "../translation.ts";

export const receipt = {
  "receipt.title": "처리 확인서",
  "receipt.who": "수행자",
  "receipt.whom": "대상",
  "receipt.what": "내용",
  "receipt.what.set-up": "MFA를 설정했습니다",
  "receipt.what.recreate": "새 휴대폰용으로 MFA를 다시 만들었습니다",
  "receipt.what.turn-off": "MFA를 껐습니다",
  "receipt.what.was-off": "MFA가 이미 꺼져 있었습니다",
  "receipt.appliance": "어플라이언스",
  "receipt.when": "일시",
  "receipt.reason": "사유/티켓",
  "receipt.no-reason": "입력을 요구하지 않았습니다",
  "receipt.copy": "확인서 복사",
  "receipt.copied": "확인서를 클립보드에 복사했습니다.",
  "receipt.copy-refused": "브라우저가 복사를 허용하지 않았습니다. 확인서가 선택되어 있으니 직접 복사하세요.",
  "receipt.print": "확인서 인쇄",
} as const satisfies Translation<typeof english>;
