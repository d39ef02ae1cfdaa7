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
  "formats.digits": {
    zero: "{count} رقم",
    one: "رقم واحد",
    two: "رقمان",
    few: "{count} أرقام",
    many: "{count} رقمًا",
    other: "{count} رقم",
  },
} as const satisfies Translation<typeof english>;
