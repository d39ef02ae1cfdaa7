import type { enrollSpell as english } from "../en/enroll-spell.ts";
import type { Translation } from "../translation.ts";

export const enrollSpell = {
  "enroll.scan.spelled": "シークレットキーの読み方 (4 文字ごと)",
  "enroll.scan.alphabet":
    "アルファ ブラボー チャーリー デルタ エコー フォックストロット ゴルフ ホテル インディア ジュリエット キロ リマ マイク ノベンバー オスカー パパ ケベック ロメオ シエラ タンゴ ユニフォーム ビクター ウイスキー エックスレイ ヤンキー ズールー ゼロ いち に さん よん ご ろく なな はち きゅう",
} as const satisfies Translation<typeof english>;
