import type { enroll as english } from "../en/enroll.ts";
import type { Translation } from "../translation.ts";
import { enrollReady } from "./enroll-ready.ts";
import { enrollScan } from "./enroll-scan.ts";

export const enroll = {
  "enroll.title": "Configurer la MFA",
  "enroll.steps": "Étapes",
  "enroll.steps.ready": "Préparation",
  "enroll.steps.scan": "Scanner",
  "enroll.steps.codes": "Codes de secours",
  "enroll.steps.confirm": "Confirmation",
  "enroll.steps.done": "terminée",
  "enroll.steps.progress": "Étape {step} sur {total}",
  "enroll.start": "Démarrer",
  "enroll.continue": "Continuer",
  "enroll.back": "Retour",
  "enroll.cancel": "Annuler",
  "enroll.peek": "Maintenir appuyé pour voir",
  "enroll.copied": "Copié.",
  "enroll.copy-failed":
    "La copie n’est pas possible ici. Le texte est sélectionné : copiez-le avec le clavier ou le menu de votre navigateur.",
  "enroll.copy-failed.covered":
    "La copie n’est pas possible ici. Affichez les secrets et recopiez-les à la main.",
  "enroll.later.failed":
    "Ce que vous voyez ici reste, et rien n’est encore modifié. Réessayez. Si cela ne suffit pas, rechargez la page, recommencez et supprimez l’entrée que vous avez ajoutée à votre application.",
  ...enrollReady,
  ...enrollScan,
} as const satisfies Translation<typeof english>;
