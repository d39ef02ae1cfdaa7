import type { walkthrough as english } from "../en/walkthrough.ts";
import type { Translation } from "../translation.ts";
import { walkthroughSteps } from "./walkthrough-steps.ts";

export const walkthrough = {
  "walkthrough.heading": "통화 안내",
  "walkthrough.for": "전화한 사람: {name}",
  "walkthrough.step": "{steps}단계 중 {step}단계",
  "walkthrough.say": "읽어 줄 말",
  "walkthrough.see": "상대방의 상태",
  "walkthrough.picture": "이 단계의 화면 (예시 데이터)",
  "walkthrough.sample": "예시",
  "walkthrough.if-not": "그렇지 않으면",
  "walkthrough.bar": "통화 단계",
  "walkthrough.next": "다음",
  "walkthrough.previous": "이전",
  "walkthrough.ready": "상대방이 준비됨",
  "walkthrough.show": "표시",
  "walkthrough.hide": "숨기기",
  "walkthrough.copy-note": "티켓 메모 복사",
  "walkthrough.note.copied": "티켓 메모를 클립보드에 복사했습니다.",
  "walkthrough.note.refused": "브라우저가 복사를 허용하지 않았습니다. 아래에 있는 메모를 직접 복사하세요.",
  "walkthrough.note": "티켓 메모",
  "walkthrough.leave": "마치지 않고 통화 종료",

  "walkthrough.choose.text": "누가 전화했나요? 전화한 사람을 찾은 다음 이름을 선택하세요.",
  "walkthrough.choose.find": "사용자 찾기",
  "walkthrough.choose.list": "사용자",
  "walkthrough.choose.none": "‘{query}’에 맞는 사용자가 없습니다.",
  "walkthrough.choose.more": "더 있습니다. 이름을 더 입력하세요.",
  "walkthrough.choose.external": "ID 공급자",
  "walkthrough.choose.on": "MFA가 켜져 있습니다",
  "walkthrough.choose.off": "MFA가 꺼져 있습니다",
  "walkthrough.choose.unknown": "MFA 상태를 알 수 없음",

  "walkthrough.lost.title": "이 페이지에서 진행 중인 통화가 없습니다",
  "walkthrough.lost":
    "통화 중에 페이지를 다시 불러왔다면 그 통화의 비밀 키는 사라졌으며 더 이상 확인할 수 없습니다.",
  "walkthrough.begin-again": "다시 시작",
  "walkthrough.external":
    "이 사용자의 MFA는 ID 공급자에서 관리됩니다. 여기서는 설정할 수 없습니다. ID 공급자를 운영하는 팀에 전화를 넘기세요.",
  "walkthrough.to-users": "사용자 목록으로 이동",
  "walkthrough.to-queue": "대기열로 돌아가기",

  ...walkthroughSteps,

  "walkthrough.note.title": "통화로 진행한 MFA 설정",
  "walkthrough.note.agent": "상담원",
  "walkthrough.note.caller": "전화한 사람",
  "walkthrough.note.appliance": "어플라이언스",
  "walkthrough.note.what": "내용",
  "walkthrough.note.what.set-up": "MFA 설정",
  "walkthrough.note.what.recreate": "새 휴대폰용으로 MFA 다시 만들기",
  "walkthrough.note.ticket": "티켓",
  "walkthrough.note.checks": "본인 확인",
  "walkthrough.note.checks.between": "; ",
  "walkthrough.note.begun": "시작",
  "walkthrough.note.ended": "종료",
  "walkthrough.note.result": "결과",
  "walkthrough.note.result.done": "MFA가 켜져 있습니다. 새 항목의 코드를 확인했습니다.",
  "walkthrough.note.result.open": "마치지 않았습니다. MFA는 변경되지 않았습니다.",
  "walkthrough.note.result.under-way": "통화가 아직 진행 중입니다. 지금까지 MFA는 변경되지 않았습니다.",
  "walkthrough.note.result.finished-before":
    "설정은 이미 완료되었지만 이 통화에서 완료된 것이 아닙니다. 상태를 다시 확인해야 합니다.",
  "walkthrough.note.result.unknown": "마지막 단계에 서버의 응답이 없었습니다. 상태를 다시 확인해야 합니다.",
} as const satisfies Translation<typeof english>;
