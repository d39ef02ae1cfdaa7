import type { formats as english } from "../en/formats.ts";
import type { Translation } from "../translation.ts";

export const formats = {
  "formats.seconds": { other: "{count} 秒" },
  "formats.digits": { other: "{count} 位" },
} as const satisfies Translation<typeof english>;
