import type { formats as english } from "../en/formats.ts";
import type { Translation } from "../translation.ts";

export const formats = {
  "formats.seconds": { one: "{count} secondo", many: "{count} di secondi", other: "{count} secondi" },
} as const satisfies Translation<typeof english>;
