import type { formats as english } from "../en/formats.ts";
import type { Translation } from "../translation.ts";

export const formats = {
  "formats.seconds": { one: "{count} seconde", many: "{count} de secondes", other: "{count} secondes" },
} as const satisfies Translation<typeof english>;
