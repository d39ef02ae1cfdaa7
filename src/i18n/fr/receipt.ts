import type { receipt as english } from "../en/receipt.ts";
import type { Translation } from "../translation.ts";

export const receipt = {
  "receipt.title": "Justificatif",
  "receipt.who": "Fait par",
  "receipt.whom": "Pour",
  "receipt.what": "Opération",
  "receipt.what.set-up": "La MFA a été configurée",
  "receipt.what.recreate": "La MFA a été recréée pour un nouveau téléphone",
  "receipt.what.turn-off": "La MFA a été désactivée",
  "receipt.what.was-off": "La MFA était déjà désactivée",
  "receipt.appliance": "Appliance",
  "receipt.when": "Quand",
  "receipt.reason": "Motif ou ticket",
  "receipt.no-reason": "Non demandé",
  "receipt.copy": "Copier le justificatif",
  "receipt.copied": "Le justificatif est dans le presse-papiers.",
  "receipt.copy-refused":
    "Le navigateur n’a pas autorisé la copie. Le justificatif est sélectionné : copiez-le à la main.",
  "receipt.print": "Imprimer le justificatif",
} as const satisfies Translation<typeof english>;
