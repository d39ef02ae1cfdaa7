import type { formats as english } from "../en/formats.ts";
import type { Translation } from "../translation.ts";

export const formats = {
  "formats.seconds": { one: "{count} segundo", many: "{count} de segundos", other: "{count} segundos" },
  "formats.digits": { one: "{count} dígito", many: "{count} de dígitos", other: "{count} dígitos" },
} as const satisfies Translation<typeof english>;
