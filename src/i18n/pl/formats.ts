import type { formats as english } from "../en/formats.ts";
import type { Translation } from "../translation.ts";

export const formats = {
  "formats.seconds": {
    one: "{count} sekunda",
    few: "{count} sekundy",
    many: "{count} sekund",
    other: "{count} sekundy",
  },
} as const satisfies Translation<typeof english>;
