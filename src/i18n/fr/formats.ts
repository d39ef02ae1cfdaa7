import type { formats as english } from "../en/formats.ts";
import type { Translation } from "../translation.ts";

export const formats = {
  "formats.seconds": { one: "{count} seconde", many: "{count} de secondes", other: "{count} secondes" },
  "formats.digits": { one: "{count} chiffre", many: "{count} de chiffres", other: "{count} chiffres" },
} as const satisfies Translation<typeof english>;
