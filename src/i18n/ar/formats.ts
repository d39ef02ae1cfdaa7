import type { formats as english } from "../en/formats.ts";
import type { Translation } from "../translation.ts";

export const formats = {
  "formats.seconds": {
    zero: "{count} ثانية",
    one: "ثانية واحدة",
    two: "ثانيتان",
    few: "{count} ثوانٍ",
    many: "{count} ثانية",
    other: "{count} ثانية",
  },
} as const satisfies Translation<typeof english>;
