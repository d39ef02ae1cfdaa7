import type { instructions as english } from "../en/instructions.ts";
import type { Translation } from "../translation.ts";

export const instructions = {
  "instructions.heading": "MFA 설정 방법",
  "instructions.text":
    "MFA를 쓰면 로그인할 때 비밀번호와 휴대폰 앱의 코드가 필요합니다. 설정은 3분 정도 걸립니다.",
  "instructions.print": "인쇄",
  "instructions.picture": "이 단계의 화면 (예시 데이터)",
  "instructions.sample": "예시",
  "instructions.ready":
    "인증 앱이 설치된 휴대폰과 복구 코드 5개를 보관할 곳을 준비하세요. {address}에서 로그인하고 ‘MFA 설정’을 선택한 다음 ‘시작’을 선택하세요.",
  "instructions.scan":
    "앱을 열고 ‘추가’를 선택한 다음 카메라를 화면의 QR 코드로 향하세요. 카메라로 되지 않으면 옆에 있는 비밀 키를 입력하세요.",
  "instructions.codes":
    "복구 코드를 다운로드, 복사 또는 인쇄하여 저장하세요. 휴대폰을 잃어버리면 각 복구 코드를 한 번씩 대신 쓸 수 있습니다. 누구도 복구 코드를 묻지 않습니다.",
  "instructions.confirm": "앱에 표시된 6자리 코드를 입력하세요. 이때 비로소 MFA가 켜집니다.",
  "instructions.done": "다음에 로그인할 때 비밀번호와 그때 앱에 표시된 코드가 필요합니다.",
  "instructions.wrong": "코드가 거부되면",
  "instructions.wrong.text":
    "입력란 아래의 설명을 읽으세요. 휴대폰 시계가 틀린 경우가 가장 많습니다. 시간을 자동으로 설정한 다음 새 코드를 입력하세요.",
  "instructions.help": "도움말",
} as const satisfies Translation<typeof english>;
