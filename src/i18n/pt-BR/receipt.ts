import type { receipt as english } from "../en/receipt.ts";
import type { Translation } from "../translation.ts";

export const receipt = {
  "receipt.title": "Comprovante",
  "receipt.who": "Feito por",
  "receipt.whom": "Para",
  "receipt.what": "O quê",
  "receipt.what.set-up": "A MFA foi configurada",
  "receipt.what.recreate": "A MFA foi recriada para um novo celular",
  "receipt.what.turn-off": "A MFA foi desativada",
  "receipt.what.was-off": "A MFA já estava desativada",
  "receipt.appliance": "Appliance",
  "receipt.when": "Quando",
  "receipt.reason": "Motivo ou chamado",
  "receipt.no-reason": "Não foi pedido",
  "receipt.copy": "Copiar o comprovante",
  "receipt.copied": "O comprovante está na área de transferência.",
  "receipt.copy-refused": "O navegador não permitiu copiar. O comprovante está selecionado: copie-o à mão.",
  "receipt.print": "Imprimir o comprovante",
} as const satisfies Translation<typeof english>;
