import type { walkthroughSteps as english } from "../en/walkthrough-steps.ts";
import type { Translation } from "../translation.ts";

export const walkthroughSteps = {
  "walkthrough.identity.title": "전화한 사람 확인",
  "walkthrough.identity.say":
    "계정을 변경하기 전에 본인이신지 확인해야 합니다. 지금부터 몇 가지를 여쭤 보겠습니다. 비밀번호나 복구 코드는 절대 여쭤 보지 않습니다.",
  "walkthrough.identity.see":
    "아직 아무것도 보이지 않습니다. 상대방에게 휴대폰이 필요하며, 가능하면 종이와 펜도 있으면 좋습니다.",
  "walkthrough.identity.checklist": "본인 확인",
  "walkthrough.identity.ticket": "티켓 번호",
  "walkthrough.identity.ticket-missing": "티켓 번호를 입력하세요.",
  "walkthrough.identity.unchecked": "모든 항목을 선택하거나 통화를 종료하세요.",
  "walkthrough.identity.default.callback": "주소록에 있는 번호로 다시 전화함",
  "walkthrough.identity.default.manager": "직속 상사의 이름이 주소록과 일치함",
  "walkthrough.identity.default.recent": "내가 확인할 수 있는 최근 업무를 설명함",
  "walkthrough.identity.fails": "상대방이 대답하지 못하거나 재촉합니다",
  "walkthrough.identity.fails.do":
    "여기서 통화를 종료하세요. 변경된 것은 없습니다. 직속 상사가 전화하도록 요청하고, 있었던 일을 티켓에 적으세요.",

  "walkthrough.prepare.title": "휴대폰 준비",
  "walkthrough.prepare.say":
    "휴대폰에서 인증 앱을 열어 주세요. 더하기 기호나 ‘계정 추가’를 선택한 다음, ‘설정 키 입력’이나 ‘직접 입력’을 선택해 주세요.",
  "walkthrough.prepare.see": "이름 입력란과 키 입력란이 있는 화면.",
  "walkthrough.prepare.no-app": "휴대폰에 인증 앱이 없습니다",
  "walkthrough.prepare.no-app.do":
    "휴대폰의 앱 스토어를 열어 인증 앱을 설치해 달라고 하세요. 표준 인증 앱이면 무엇이든 됩니다. 예: Aegis, 2FAS, Google Authenticator, Microsoft Authenticator.",
  "walkthrough.prepare.old-entry": "이 계정의 이전 항목이 있습니다",
  "walkthrough.prepare.old-entry.do": "지금은 그대로 둡니다. 통화가 끝날 때 삭제해 달라고 합니다.",
  "walkthrough.prepare.lost": "이전 휴대폰을 잃어버렸습니다",
  "walkthrough.prepare.lost.do":
    "계속하세요. 새 휴대폰의 코드를 확인하는 순간부터 이전 휴대폰은 쓸 수 없습니다. 도난당했을 수 있다면 보안팀에도 알리세요.",
  "walkthrough.prepare.next":
    "‘다음’을 누르면 새 비밀 키가 만들어집니다. 코드를 확인할 때까지 로그인 방법은 달라지지 않습니다.",
  "walkthrough.prepare.next.recreate":
    "‘다음’을 누르면 새 비밀 키가 만들어집니다. 새 코드를 확인할 때까지 이전 휴대폰과 이전 복구 코드를 쓸 수 있습니다.",
  "walkthrough.prepare.next.consent":
    "이 사용자의 MFA는 켜져 있습니다. ‘다음’을 누르면 먼저 ‘MFA 다시 만들기’로 이동합니다. 거기서 무엇을 쓸 수 없게 되는지 확인하고 동의하세요. 그 후 여기서 통화를 계속합니다.",
  "walkthrough.prepare.made": "비밀 키를 만들었습니다. 이 통화 동안 같은 키가 유지됩니다.",

  "walkthrough.key.title": "키 읽어 주기",
  "walkthrough.key.say":
    "계정 이름에는 {account} 라고 입력해 주세요. 이제 키를 네 글자씩 읽어 드리겠습니다. 네 글자를 입력하실 때마다 ‘네’라고 말씀해 주세요.",
  "walkthrough.key.covered": "상대방이 준비될 때까지 비밀 키가 숨겨져 있습니다.",
  "walkthrough.key.list": "네 글자씩 묶어 읽는 비밀 키",
  "walkthrough.key.then": "앱에서 유형을 물으면 ‘시간 기반’을 선택해 주세요. 그런 다음 저장해 주세요.",
  "walkthrough.key.see": "새 항목 {account} 및 {seconds}초마다 바뀌는 6자리 코드.",
  "walkthrough.key.refused": "앱이 키를 받아들이지 않습니다",
  "walkthrough.key.refused.do":
    "첫 묶음부터 키를 다시 읽어 주고, 상대방에게 묶음마다 따라 읽어 달라고 하세요. 키에는 숫자 0, 1, 8, 9가 없습니다. 그렇게 들리는 것은 영문자입니다.",
  "walkthrough.key.camera": "카메라로 스캔되지 않거나 스캔할 것이 없습니다",
  "walkthrough.key.camera.do":
    "전화로는 키를 입력합니다. 앱에서 ‘직접 입력’을 선택해 달라고 하세요. 스캔은 이 화면 앞에서만 할 수 있습니다.",
  "walkthrough.key.longer": "앱에서 다른 것도 묻습니다",
  "walkthrough.key.longer.do": "알고리즘 {algorithm}, 자릿수 {digits}, 갱신 주기 {seconds}초.",

  "walkthrough.codes.title": "복구 코드 읽어 주기",
  "walkthrough.codes.say":
    "종이와 펜을 준비해 주세요. 복구 코드를 읽어 드리겠습니다. 휴대폰을 잃어버리시면 각 코드를 한 번씩 휴대폰 대신 쓰실 수 있습니다. 누구도 전화로 복구 코드를 묻지 않습니다. 코드는 이번에 제가 읽어 드리는 것뿐이니, 누구에게도 알려 주지 마세요.",
  "walkthrough.codes.covered": "상대방이 준비될 때까지 복구 코드가 숨겨져 있습니다.",
  "walkthrough.codes.list": "복구 코드",
  "walkthrough.codes.see": { other: "종이에 적어 안전한 곳에 둔 복구 코드 {count}개." },
  "walkthrough.codes.no-paper": "상대방이 지금 적을 수 없습니다",
  "walkthrough.codes.no-paper.do":
    "기다리거나 다른 시간을 정하세요. 적어 두지 않은 코드는 다시 표시할 수 없습니다.",
  "walkthrough.codes.written": "상대방이 복구 코드를 모두 적었습니다",
  "walkthrough.codes.unwritten": "상대방이 복구 코드를 모두 적으면 선택하세요.",

  "walkthrough.confirm.title": "코드로 확인",
  "walkthrough.confirm.say":
    "이제 앱의 {account} 항목에 표시된 6자리 코드를 읽어 주세요. 곧 바뀔 것 같으면 다음 코드를 기다려 주세요.",
  "walkthrough.confirm.type": "상대방이 읽어 주는 코드를 입력하세요. 모두 입력하면 자동으로 보냅니다.",
  "walkthrough.confirm.see": "{seconds}초마다 바뀌는 6자리 코드.",
  "walkthrough.confirm.wrong": "코드가 거부됩니다",
  "walkthrough.confirm.wrong.do":
    "입력란 아래의 설명을 상대방에게 읽어 주세요. 휴대폰 시계가 틀렸거나 다른 항목의 코드인 경우가 가장 많습니다. 그런 다음 새 코드를 입력하세요. 같은 코드는 두 번 보내지 않습니다.",
  "walkthrough.confirm.clock": "휴대폰 시계가 틀립니다",
  "walkthrough.confirm.clock.do":
    "Android: ‘설정’, ‘시스템’, ‘날짜 및 시간’을 차례로 열고 ‘자동으로 시간 설정’을 켭니다. iPhone: ‘설정’, ‘일반’, ‘날짜 및 시간’을 차례로 열고 ‘자동으로 설정’을 켭니다. 그런 다음 새 코드를 입력하세요.",
  "walkthrough.confirm.still": "계속 거부됩니다",
  "walkthrough.confirm.still.do":
    "키를 잘못 입력했을 수 있습니다. 상대방에게 새 항목을 삭제해 달라고 하고, 3단계로 돌아가 키를 다시 읽어 주세요. 키는 그대로입니다.",

  "walkthrough.done.title": "MFA가 켜져 있습니다",
  "walkthrough.done.say":
    "이제 계정의 MFA가 켜졌습니다. 다음에 로그인하실 때는 비밀번호와 그때 앱에 표시된 코드를 입력하시면 됩니다.",
  "walkthrough.done.say.old": "앱에 이 계정의 이전 항목이 있으면 지금 삭제해 주세요.",
  "walkthrough.done.see": "앱에 {account} 항목이 하나만 있고 이전 항목은 없습니다.",
  "walkthrough.done.no-codes": "상대방에게 복구 코드가 없습니다",
  "walkthrough.done.no-codes.do":
    "다시 표시할 수 없습니다. MFA를 다시 설정하면 새 복구 코드가 나옵니다. 통화 안내를 처음부터 시작하세요.",
} as const satisfies Translation<typeof english>;
