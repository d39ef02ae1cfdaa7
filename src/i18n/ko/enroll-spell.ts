import type { enrollSpell as english } from "../en/enroll-spell.ts";
import type { Translation } from "../translation.ts";

export const enrollSpell = {
  "enroll.scan.spelled": "네 글자씩 묶어 읽는 비밀 키",
  "enroll.scan.alphabet":
    "알파 브라보 찰리 델타 에코 폭스트롯 골프 호텔 인디아 줄리엣 킬로 리마 마이크 노벰버 오스카 파파 퀘벡 로미오 시에라 탱고 유니폼 빅터 위스키 엑스레이 양키 줄루 영 일 이 삼 사 오 육 칠 팔 구",
} as const satisfies Translation<typeof english>;
