import type { enrollCodes as english } from "../en/enroll-codes.ts";
import type { Translation } from "../translation.ts";

export const enrollCodes = {
  "enroll.codes.heading": "복구 코드 저장",
  "enroll.codes.text":
    "휴대폰을 잃어버리거나 고장 나면 로그인할 때 6자리 코드 대신 복구 코드를 쓸 수 있습니다. 각 복구 코드는 한 번만 쓸 수 있습니다.",
  "enroll.codes.when": "설정을 마치면 쓸 수 있게 되며, 지금만 표시됩니다.",
  "enroll.codes.never-asked": "누구도 전화나 메일로 복구 코드를 묻지 않습니다.",
  "enroll.codes.list": "복구 코드",
  "enroll.codes.covered": "복구 코드가 숨겨져 있습니다",
  "enroll.codes.download": "다운로드",
  "enroll.codes.downloaded": "파일을 브라우저에 전달했습니다. ‘다운로드’ 폴더에 저장되었는지 확인하세요.",
  "enroll.codes.share": "공유",
  "enroll.codes.shared": "파일을 전달했습니다. 도착했는지 확인하세요.",
  "enroll.codes.copy": "코드 복사",
  "enroll.codes.copied": "복사했습니다. 지금 비밀번호 관리자에 붙여 넣으세요.",
  "enroll.codes.print": "인쇄",
  "enroll.codes.print-covered": "비밀 정보가 숨겨져 있는 동안에는 인쇄되지 않습니다. 먼저 표시하세요.",
  "enroll.codes.saved": "복구 코드를 저장했습니다",
  "enroll.codes.saved-hint": "먼저 코드를 다운로드, 복사 또는 인쇄한 다음 선택하세요.",
  "enroll.codes.wrote-down": "종이에 적어 두었습니다",
  "enroll.codes.file.title": "MFA 복구 코드",
  "enroll.codes.file.appliance": "어플라이언스: {appliance}",
  "enroll.codes.file.account": "계정: {account}",
  "enroll.codes.file.date": "만든 날짜: {date}",
  "enroll.codes.file.use": "로그인할 때 인증 앱의 6자리 코드 대신 이 코드 중 하나를 입력하세요.",
  "enroll.codes.file.once": "각 코드는 한 번만 쓸 수 있습니다. 쓴 코드는 줄을 그어 지우세요.",
  "enroll.codes.file.when":
    "코드는 설정을 마치면 쓸 수 있게 되며, MFA를 다시 설정하거나 끌 때까지 쓸 수 있습니다.",
  "enroll.codes.file.keep": "본인만 꺼낼 수 있는 곳에 보관하세요. 누구도 복구 코드를 묻지 않습니다.",
} as const satisfies Translation<typeof english>;
