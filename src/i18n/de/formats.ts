import type { formats as english } from "../en/formats.ts";
import type { Translation } from "../translation.ts";

export const formats = {
  "formats.seconds": { one: "{count} Sekunde", other: "{count} Sekunden" },
} as const satisfies Translation<typeof english>;
