import type { formats as english } from "../en/formats.ts";
import type { Translation } from "../translation.ts";

export const formats = {
  "formats.seconds": {
    one: "{count} sekunda",
    few: "{count} sekundy",
    many: "{count} sekund",
    other: "{count} sekundy",
  },
  "formats.digits": {
    one: "{count} cyfra",
    few: "{count} cyfry",
    many: "{count} cyfr",
    other: "{count} cyfry",
  },
} as const satisfies Translation<typeof english>;
