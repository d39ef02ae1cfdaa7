import type { enrollSpell as english } from "../en/enroll-spell.ts";
import type { Translation } from "../translation.ts";

export const enrollSpell = {
  "enroll.scan.spelled": "密钥拼读，每四个字符一组",
  "enroll.scan.alphabet":
    "Alfa Bravo Charlie Delta Echo Foxtrot Golf Hotel India Juliett Kilo Lima Mike November Oscar Papa Quebec Romeo Sierra Tango Uniform Victor Whiskey X-ray Yankee Zulu 零 一 二 三 四 五 六 七 八 九",
} as const satisfies Translation<typeof english>;
