import type { frame as english } from "../en/frame.ts";
import type { Translation } from "../translation.ts";

export const frame = {
  "frame.skip": "본문으로 건너뛰기",
  "frame.navigation": "기본 메뉴",
  "frame.nav.account": "내 MFA",
  "frame.nav.users": "사용자",
  "frame.nav.walkthrough": "안내",
  "frame.nav.practice": "연습",
  "frame.account-menu": "계정: {name}",
  "frame.sign-out": "로그아웃",
  "frame.hide-secrets": "비밀 정보 숨기기",
  "frame.show-secrets": "비밀 정보 표시",
  "frame.secrets-hidden": "비밀 정보를 숨겼습니다.",
  "frame.secrets-shown": "비밀 정보를 표시했습니다.",
  "frame.language": "언어: {name}",
  "frame.language-failed": "언어를 불러올 수 없습니다. 페이지는 그대로 유지됩니다. 다시 시도하세요.",
  "frame.theme": "화면 모드: {name}",
  "frame.theme.system": "이 기기의 설정 사용",
  "frame.theme.light": "라이트",
  "frame.theme.dark": "다크",
  "frame.theme.contrast": "고대비",
  "frame.loading": "불러오는 중",
  "frame.still-waiting": "서버의 응답을 기다리고 있습니다.",
  "frame.try-again": "다시 시도",
  "frame.close": "닫기",
  "frame.show-typed": "입력한 내용 표시",
  "frame.hide-typed": "입력한 내용 숨기기",
  "frame.trace": "지원 요청 시 알려 줄 참조 번호: {traceId}",
  "frame.time-left": { other: "{count}분 후 로그아웃" },
  "frame.idle.title": "계속 사용하시겠습니까?",
  "frame.idle.text":
    "한동안 사용하지 않아 시간이 지나면 로그아웃됩니다. 그때까지 이 페이지의 내용은 유지됩니다.",
  "frame.idle.left": { other: "{count}초 남음" },
  "frame.idle.stay": "로그인 유지",
  "frame.idle.failed": "세션을 연장할 수 없습니다. 시간이 남아 있는 동안 다시 시도하세요.",
  "frame.again.title": "다시 로그인하세요",
  "frame.again.idle":
    "한동안 사용하지 않아 로그아웃되었습니다. 하던 작업을 계속하려면 {name} 계정으로 로그인하세요. 이 페이지의 내용은 그대로 있습니다.",
  "frame.again.ended":
    "세션이 종료되었습니다. 하던 작업을 계속하려면 {name} 계정으로 로그인하세요. 이 페이지의 내용은 그대로 있습니다.",
  "frame.again.other": "이 페이지를 나가서 새로 로그인",
  "frame.not-found.title": "페이지를 찾을 수 없음",
  "frame.not-found.heading": "이 페이지는 존재하지 않습니다",
  "frame.not-found.text": "주소를 잘못 입력했거나 페이지가 이동했을 수 있습니다.",
  "frame.not-found.home": "내 MFA로 이동",
  "frame.broken.title": "문제 발생",
  "frame.broken.heading": "문제가 발생했습니다",
  "frame.broken.text":
    "켜졌다고 표시되지 않았다면 MFA는 켜지지 않은 것입니다. MFA 상태를 확인하고 거기서 다시 시작하세요.",
  "frame.broken.look": "내 MFA 확인",
  "frame.broken.reload": "페이지 다시 불러오기",
  "frame.updated.heading": "이 페이지의 일부를 불러올 수 없습니다",
  "frame.updated.text":
    "연결이 끊겼거나 새 버전이 설치되었습니다. 페이지를 다시 불러오세요. 다시 로그인해야 합니다.",
  "frame.config.title": "설정되지 않음",
  "frame.config.heading": "이 페이지가 올바르게 설정되지 않았습니다",
  "frame.config.missing":
    "이 서버에서 config.json 파일을 불러올 수 없습니다. 변경된 것은 없습니다. 다시 시도하고, 계속 같으면 관리자에게 알리세요.",
  "frame.config.wrong":
    "이 서버의 config.json 파일에 오류가 있어 어느 어플라이언스에 연결할지 알 수 없습니다. 변경된 것은 없습니다. 관리자에게 알리세요.",
  "frame.config.where": "문제 위치: {problems}",
} as const satisfies Translation<typeof english>;
