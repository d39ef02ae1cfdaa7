import type { handOver as english } from "../en/hand-over.ts";
import type { Translation } from "../translation.ts";

export const handOver = {
  "hand-over.heading": "어떻게 전달하시겠습니까?",
  "hand-over.text":
    "{name} 님의 비밀 키를 만들었습니다. 새 항목의 코드를 확인할 때까지 {name} 님에게 달라지는 것은 없습니다.",
  "hand-over.beside": "옆에서",
  "hand-over.beside.text":
    "{name} 님이 여기 있습니다. 이 화면에는 QR 코드와 복구 코드만 표시되고 본인의 정보는 표시되지 않습니다. 그동안 본인의 세션은 비밀번호로 잠깁니다.",
  "hand-over.phone": "전화로",
  "hand-over.phone.text":
    "{name} 님과 통화 중입니다. 통화 안내가 읽어 줄 내용과 잘되지 않을 때 할 일을 차례로 알려 줍니다.",
  "hand-over.paper": "종이로",
  "hand-over.paper.text": "인쇄한 쪽지 한 장을 건넵니다. 그 후 여기서 코드를 확인합니다.",
  "hand-over.never": "비밀 정보는 절대 메일이나 링크로 보내지 않습니다.",

  "hand-over.screen.for": "{name} 님의 설정 ({appliance})",
  "hand-over.screen.leave": "화면 돌려주기",
  "hand-over.screen.seen":
    "이 QR 코드나 키를 본 사람은 코드를 만들 수 있습니다. 누군가 보았다면 화면을 돌려주고 설정을 다시 시작해 달라고 하세요.",
  "hand-over.screen.codes":
    "본인의 컴퓨터가 아니므로 여기에는 아무것도 저장되지 않습니다. 코드를 종이에 적거나 인쇄해서 가져가세요.",
  "hand-over.screen.codes-hint": "먼저 코드를 인쇄한 다음 선택하세요.",
  "hand-over.screen.stopped": "설정을 시작한 사람에게 화면을 돌려주고 설정을 다시 시작해 달라고 하세요.",
  "hand-over.screen.stopped.expired": "시간이 너무 오래 걸려 설정이 끝났습니다.",
  "hand-over.screen.stopped.exhausted": "코드 다섯 개가 거부되어 이 설정이 끝났습니다.",
  "hand-over.screen.stopped.gone": "서버에 이 설정이 더 이상 없습니다.",
  "hand-over.screen.done": "설정이 끝났습니다. 설정을 시작한 사람에게 화면을 돌려주세요.",
  "hand-over.unlock.text":
    "이 세션은 잠겨 있습니다. 설정을 시작한 사람의 비밀번호를 입력하면 잠금이 해제됩니다.",

  "hand-over.unlock.password": "세션 주인의 비밀번호",

  "hand-over.slip.title": "종이로 전달",
  "hand-over.slip.text":
    "쪽지에는 {name} 님이 할 일, 대상 계정, 만든 날짜가 적힙니다. 키를 읽은 사람은 누구나 코드를 만들 수 있으므로 키는 선택한 경우에만 인쇄됩니다.",
  "hand-over.slip.key": "비밀 키와 QR 코드 인쇄",
  "hand-over.slip.codes": "복구 코드 인쇄",
  "hand-over.slip.no-codes":
    "복구 코드가 인쇄되지 않았습니다. 복구 코드가 없으면 {name} 님은 휴대폰을 잃어버렸을 때 로그인할 수 없고, 나중에 다시 표시할 수도 없습니다. 인쇄하려면 위의 확인란을 선택하세요.",
  "hand-over.slip.no-key": "키를 인쇄하지 않으면 옆에서 또는 전화로 {name} 님에게 직접 알려 주세요.",
  "hand-over.slip.print": "쪽지 인쇄",
  "hand-over.slip.printed": "쪽지를 프린터로 보냈습니다. 인쇄되었는지 확인하세요.",
  "hand-over.slip.covered":
    "비밀 정보가 숨겨져 있는 동안에는 비밀 정보가 인쇄되지 않습니다. 먼저 표시하세요.",
  "hand-over.slip.next": "코드 확인",
  "hand-over.slip.without": "인쇄하지 않고 계속",
  "hand-over.slip.open":
    "MFA는 아직 켜지지 않았습니다. {name} 님이 새 항목의 코드를 읽어 주고 그 코드를 여기서 확인하면 켜집니다. 그때까지 이 페이지를 열어 두세요. 서버가 얼마나 기다리는지 알려 주지 않으므로 서둘러 마치세요.",
  "hand-over.slip.say": "{name} 님이 새 항목 {issuer} ({account})에서 읽어 주는 코드를 입력하세요.",

  "hand-over.sheet.title": "{name} 님의 MFA",
  "hand-over.sheet.made": "만든 날짜",
  "hand-over.sheet.steps": "할 일",
  "hand-over.sheet.step.app": "인증 앱을 열거나, 휴대폰의 앱 스토어에서 하나를 설치하세요.",
  "hand-over.sheet.step.scan": "앱에서 ‘추가’를 선택한 다음 아래 QR 코드를 스캔하거나 비밀 키를 입력하세요.",
  "hand-over.sheet.step.get": "관리자에게서 비밀 키를 직접 받아 앱에 추가하세요.",
  "hand-over.sheet.step.codes":
    "복구 코드를 안전한 곳에 보관하세요. 휴대폰을 잃어버리면 각 복구 코드를 한 번씩 대신 쓸 수 있습니다.",
  "hand-over.sheet.step.confirm":
    "새 항목의 6자리 코드를 관리자에게 읽어 주세요. 코드를 확인하면 MFA가 켜집니다.",
  "hand-over.sheet.step.destroy": "이 쪽지를 폐기하세요.",
  "hand-over.sheet.step.destroy-upper":
    "선을 따라 쪽지를 자르세요. 윗부분은 폐기하고 복구 코드가 있는 아랫부분은 보관하세요.",
  "hand-over.sheet.cut": "여기를 자르세요",
  "hand-over.sheet.destroy": "사용 후 폐기",
  "hand-over.sheet.destroy-upper": "윗부분은 사용 후 폐기, 아랫부분은 보관",

  "hand-over.leave.title": "코드를 확인하지 않고 나가시겠습니까?",
  "hand-over.leave.text":
    "나가면 전달한 것은 쓸모가 없어집니다. 이 설정의 키와 복구 코드는 더 이상 확인할 수 없습니다. 로그인 방법은 달라지지 않았습니다.",
  "hand-over.to-queue": "대기열로 돌아가기",
} as const satisfies Translation<typeof english>;
