import type { enrollScan as english } from "../en/enroll-scan.ts";
import type { Translation } from "../translation.ts";

export const enrollScan = {
  "enroll.scan.heading": "QR 코드 스캔",
  "enroll.scan.heading-phone": "앱에 계정 추가",
  "enroll.scan.text": "인증 앱을 열고 ‘추가’를 선택한 다음 카메라를 여기로 향하세요.",
  "enroll.scan.text-phone":
    "인증 앱이 이 휴대폰에 있으므로 스캔할 필요가 없습니다. 여기서 앱을 열거나 키를 앱에 복사하세요.",
  "enroll.scan.by-hand": "스캔할 수 없나요? 이 키를 직접 입력하세요.",
  "enroll.scan.by-hand-phone": "또는 키를 복사하고 앱에서 ‘설정 키 입력’을 선택하세요.",
  "enroll.scan.qr": "인증 앱에 {issuer}의 {account} 계정을 추가하는 QR 코드",
  "enroll.scan.qr-covered": "QR 코드가 숨겨져 있습니다",
  "enroll.scan.enlarge": "확대",
  "enroll.scan.key": "비밀 키",
  "enroll.scan.key-covered": "비밀 키가 숨겨져 있습니다",
  "enroll.scan.copy-key": "키 복사",
  "enroll.scan.spell": "읽는 법 표시",
  "enroll.scan.account": "계정",
  "enroll.scan.issuer": "발급자",
  "enroll.scan.details": "기술 정보",
  "enroll.scan.details.type": "유형",
  "enroll.scan.details.totp": "시간 기반 (TOTP)",
  "enroll.scan.details.algorithm": "알고리즘",
  "enroll.scan.details.digits": "코드 길이",
  "enroll.scan.details.period": "갱신 주기",
  "enroll.scan.open-here": "앱이 이 기기에 있나요?",
  "enroll.scan.open": "인증 앱에서 열기",
  "enroll.scan.open-failed":
    "아무것도 열리지 않나요? 그렇다면 이 기기에는 이런 링크를 여는 앱이 없습니다. 대신 키를 복사하세요.",
  "enroll.scan.show-qr": "QR 코드 표시",
  "enroll.scan.weak":
    "서버가 짧은 비밀 키를 만들었습니다. 쓸 수 있지만, 어플라이언스를 업데이트해야 한다고 관리자에게 알리세요.",
  "enroll.scan.seen":
    "이 QR 코드나 키를 본 사람은 코드를 만들 수 있습니다. 누군가 보았다면 취소하고 다시 시작하세요.",
} as const satisfies Translation<typeof english>;
