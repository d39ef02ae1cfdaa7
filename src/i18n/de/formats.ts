import type { formats as english } from "../en/formats.ts";
import type { Translation } from "../translation.ts";

export const formats = {
  "formats.seconds": { one: "{count} Sekunde", other: "{count} Sekunden" },
  "formats.digits": { one: "{count} Ziffer", other: "{count} Ziffern" },
} as const satisfies Translation<typeof english>;
