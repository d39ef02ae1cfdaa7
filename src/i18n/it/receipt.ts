import type { receipt as english } from "../en/receipt.ts";
import type { Translation } from "../translation.ts";

export const receipt = {
  "receipt.title": "Ricevuta",
  "receipt.who": "Eseguito da",
  "receipt.whom": "Per",
  "receipt.what": "Che cosa",
  "receipt.what.set-up": "La MFA è stata configurata",
  "receipt.what.recreate": "La MFA è stata ricreata per un nuovo telefono",
  "receipt.what.turn-off": "La MFA è stata disattivata",
  "receipt.what.was-off": "La MFA era già disattivata",
  "receipt.appliance": "Appliance",
  "receipt.when": "Quando",
  "receipt.reason": "Motivo o ticket",
  "receipt.no-reason": "Non richiesto",
  "receipt.copy": "Copia la ricevuta",
  "receipt.copied": "La ricevuta è negli appunti.",
  "receipt.copy-refused": "Il browser non ha permesso la copia. La ricevuta è selezionata: la copi a mano.",
  "receipt.print": "Stampa la ricevuta",
} as const satisfies Translation<typeof english>;
