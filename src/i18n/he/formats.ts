import type { formats as english } from "../en/formats.ts";
import type { Translation } from "../translation.ts";

export const formats = {
  "formats.seconds": { one: "שנייה אחת", two: "שתי שניות", other: "{count} שניות" },
} as const satisfies Translation<typeof english>;
