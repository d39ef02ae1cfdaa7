import type { formats as english } from "../en/formats.ts";
import type { Translation } from "../translation.ts";

export const formats = {
  "formats.seconds": { one: "שנייה אחת", two: "שתי שניות", other: "{count} שניות" },
  "formats.digits": { one: "ספרה אחת", two: "שתי ספרות", other: "{count} ספרות" },
} as const satisfies Translation<typeof english>;
