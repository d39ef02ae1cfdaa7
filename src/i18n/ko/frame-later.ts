import type { frameLater as english } from "../en/frame-later.ts";
import type { Translation } from "../translation.ts";

export const frameLater = {
  "frame.idle.title": "계속 사용하시겠습니까?",
  "frame.idle.text": "한동안 사용하지 않아 시간이 지나면 로그아웃됩니다.",
  "frame.idle.left": { other: "{count}초 남음" },
  "frame.idle.stay": "로그인 유지",
  "frame.idle.failed": "세션을 연장할 수 없습니다. 시간이 남아 있는 동안 다시 시도하세요.",
  "frame.again.title": "다시 로그인하세요",
  "frame.again.idle":
    "한동안 사용하지 않아 로그아웃되었습니다. 하던 작업을 계속하려면 {name} 계정으로 로그인하세요. 이 페이지의 내용은 그대로 있습니다.",
  "frame.again.ended":
    "세션이 종료되었습니다. 하던 작업을 계속하려면 {name} 계정으로 로그인하세요. 이 페이지의 내용은 그대로 있습니다.",
  "frame.again.other": "나가서 새로 로그인",
  "frame.not-found.title": "페이지를 찾을 수 없음",
  "frame.not-found.heading": "이 페이지는 존재하지 않습니다",
  "frame.not-found.text": "주소를 잘못 입력했거나 페이지가 이동했을 수 있습니다.",
  "frame.not-found.home": "내 MFA로 이동",
  "frame.config.title": "설정되지 않음",
  "frame.config.heading": "이 페이지가 올바르게 설정되지 않았습니다",
  "frame.config.missing":
    "이 서버에서 config.json 파일을 불러올 수 없습니다. 변경된 것은 없습니다. 다시 시도하고, 계속 같으면 관리자에게 알리세요.",
  "frame.config.wrong":
    "이 서버의 config.json 파일에 오류가 있어 어느 어플라이언스에 연결할지 알 수 없습니다. 변경된 것은 없습니다. 관리자에게 알리세요.",
  "frame.config.where": "문제 위치: {problems}",
} as const satisfies Translation<typeof english>;
