import type { walkthrough as english } from "../en/walkthrough.ts";
import type { Translation } from "../translation.ts";
import { walkthroughSteps } from "./walkthrough-steps.ts";

export const walkthrough = {
  "walkthrough.heading": "Guide",
  "walkthrough.for": "Au téléphone : {name}",
  "walkthrough.step": "Étape {step} sur {steps}",
  "walkthrough.say": "Dites",
  "walkthrough.see": "Ce que la personne doit voir",
  "walkthrough.picture": "Image de cette étape, avec des données d’exemple",
  "walkthrough.sample": "Exemple",
  "walkthrough.if-not": "Sinon",
  "walkthrough.bar": "Étapes de l’appel",
  "walkthrough.next": "Suivant",
  "walkthrough.previous": "Précédent",
  "walkthrough.ready": "La personne est prête",
  "walkthrough.show": "Afficher",
  "walkthrough.hide": "Masquer",
  "walkthrough.copy-note": "Copier la note de ticket",
  "walkthrough.note.copied": "La note de ticket est dans le presse-papiers.",
  "walkthrough.note.refused":
    "Le navigateur n’a pas autorisé la copie. La note est affichée ci-dessous : copiez-la à la main.",
  "walkthrough.note": "Note de ticket",
  "walkthrough.leave": "Mettre fin à l’appel sans terminer",

  "walkthrough.choose.text": "Qui appelle ? Cherchez la personne, puis choisissez son nom.",
  "walkthrough.choose.find": "Rechercher un utilisateur",
  "walkthrough.choose.list": "Utilisateurs",
  "walkthrough.choose.none": "Aucun utilisateur ne correspond à « {query} ».",
  "walkthrough.choose.more": "Il y en a d’autres. Saisissez une plus grande partie du nom.",
  "walkthrough.choose.external": "Fournisseur d’identité",
  "walkthrough.choose.on": "La MFA est activée",
  "walkthrough.choose.off": "La MFA est désactivée",
  "walkthrough.choose.unknown": "État de la MFA inconnu",

  "walkthrough.lost.title": "Aucun appel n’est en cours sur cette page",
  "walkthrough.lost":
    "Si la page a été rechargée au milieu d’un appel, la clé secrète de cet appel a disparu et ne peut plus être confirmée.",
  "walkthrough.begin-again": "Recommencer",
  "walkthrough.external":
    "Le fournisseur d’identité gère la MFA de cet utilisateur. Elle ne peut pas être configurée ici : transférez l’appel à l’équipe qui gère le fournisseur d’identité.",
  "walkthrough.to-users": "Aller à « Utilisateurs »",
  "walkthrough.to-queue": "Retour à la file",

  ...walkthroughSteps,

  "walkthrough.note.title": "Configuration de la MFA par téléphone",
  "walkthrough.note.agent": "Traité par",
  "walkthrough.note.caller": "Appel de",
  "walkthrough.note.appliance": "Appliance",
  "walkthrough.note.what": "Opération",
  "walkthrough.note.what.set-up": "Configurer la MFA",
  "walkthrough.note.what.recreate": "Recréer la MFA pour un nouveau téléphone",
  "walkthrough.note.ticket": "Numéro de ticket",
  "walkthrough.note.checks": "Contrôles d’identité",
  "walkthrough.note.checks.between": "\u00a0; ",
  "walkthrough.note.begun": "Début",
  "walkthrough.note.ended": "Fin",
  "walkthrough.note.result": "Résultat",
  "walkthrough.note.result.done": "La MFA est activée, un code de la nouvelle entrée a été confirmé.",
  "walkthrough.note.result.open": "Non terminé. La MFA n’a pas été modifiée.",
  "walkthrough.note.result.under-way": "L’appel est encore en cours. La MFA n’a pas été modifiée jusqu’ici.",
  "walkthrough.note.result.finished-before":
    "La configuration était déjà terminée, mais pas pendant cet appel. L’état doit être vérifié de nouveau.",
  "walkthrough.note.result.unknown":
    "Le serveur n’a pas répondu à la dernière étape. L’état doit être vérifié de nouveau.",
} as const satisfies Translation<typeof english>;
