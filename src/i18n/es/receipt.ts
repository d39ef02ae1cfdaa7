import type { receipt as english } from "../en/receipt.ts";
import type { Translation } from "../translation.ts";

export const receipt = {
  "receipt.title": "Justificante",
  "receipt.who": "Hecho por",
  "receipt.whom": "Para",
  "receipt.what": "Qué",
  "receipt.what.set-up": "Se configuró la MFA",
  "receipt.what.recreate": "Se volvió a crear la MFA para un teléfono nuevo",
  "receipt.what.turn-off": "Se desactivó la MFA",
  "receipt.what.was-off": "La MFA ya estaba desactivada",
  "receipt.appliance": "Appliance",
  "receipt.when": "Cuándo",
  "receipt.reason": "Motivo o incidencia",
  "receipt.no-reason": "No se pidió",
  "receipt.copy": "Copiar el justificante",
  "receipt.copied": "El justificante está en el portapapeles.",
  "receipt.copy-refused":
    "El navegador no ha permitido copiar. El justificante está seleccionado: cópielo a mano.",
  "receipt.print": "Imprimir el justificante",
} as const satisfies Translation<typeof english>;
