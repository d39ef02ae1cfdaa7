import type { formats as english } from "../en/formats.ts";
import type { Translation } from "../translation.ts";

export const formats = {
  "formats.seconds": { one: "{count} secondo", many: "{count} di secondi", other: "{count} secondi" },
  "formats.digits": { one: "{count} cifra", many: "{count} di cifre", other: "{count} cifre" },
} as const satisfies Translation<typeof english>;
