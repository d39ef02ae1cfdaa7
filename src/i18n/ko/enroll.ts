import type { enroll as english } from "../en/enroll.ts";
import type { Translation } from "../translation.ts";
import { enrollReady } from "./enroll-ready.ts";
import { enrollScan } from "./enroll-scan.ts";

export const enroll = {
  "enroll.title": "MFA 설정",
  "enroll.steps": "단계",
  "enroll.steps.ready": "준비",
  "enroll.steps.scan": "스캔",
  "enroll.steps.codes": "복구 코드",
  "enroll.steps.confirm": "확인",
  "enroll.steps.done": "완료",
  "enroll.steps.progress": "{total}단계 중 {step}단계",
  "enroll.start": "시작",
  "enroll.continue": "계속",
  "enroll.back": "뒤로",
  "enroll.cancel": "취소",
  "enroll.peek": "누르고 있는 동안 보기",
  "enroll.copied": "복사했습니다.",
  "enroll.copy-failed":
    "여기서는 복사할 수 없습니다. 텍스트가 선택되어 있으니 키보드나 브라우저 메뉴로 복사하세요.",
  "enroll.copy-failed.covered": "여기서는 복사할 수 없습니다. 비밀 정보를 표시한 다음 직접 복사하세요.",
  "enroll.later.failed":
    "지금 보이는 내용은 그대로 있으며 아직 변경된 것은 없습니다. 다시 시도하세요. 그래도 안 되면 페이지를 다시 불러와 처음부터 시작하고, 앱에 추가한 항목을 삭제하세요.",
  ...enrollReady,
  ...enrollScan,
} as const satisfies Translation<typeof english>;
