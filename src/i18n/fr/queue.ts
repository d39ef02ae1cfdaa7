import type { queue as english } from "../en/queue.ts";
import type { Translation } from "../translation.ts";

export const queue = {
  "queue.heading": "Traiter les utilisateurs un par un",
  "queue.progress": "{finished} sur {total} traités",
  "queue.empty": "La file est vide. Choisissez des utilisateurs dans la liste, puis traitez-les un par un.",
  "queue.to-users": "Aller à « Utilisateurs »",
  "queue.now": "Maintenant",
  "queue.all": "Toute la file",
  "queue.set-up": "Configurer la MFA",
  "queue.recreate": "Recréer la MFA",
  "queue.off.text": "La MFA est désactivée pour cet utilisateur.",
  "queue.on.text":
    "Cet utilisateur a la MFA. La recréer produit une nouvelle clé ; l’ancien téléphone reste valable jusqu’à la confirmation du nouveau code.",
  "queue.unknown.text":
    "Le serveur n’a pas indiqué l’état de la MFA de cet utilisateur. Ignorez cet utilisateur ou actualisez l’état.",
  "queue.read-again": "Actualiser l’état",
  "queue.external.text":
    "Le fournisseur d’identité gère la MFA de cet utilisateur. Elle ne peut pas être configurée ici.",
  "queue.reading": "Vérification de l’état de {name}",
  "queue.skip": "Ignorer",
  "queue.fail": "Marquer comme échec",
  "queue.again": "Remettre dans la file",
  "queue.waiting": "En attente",
  "queue.done": "Terminé",
  "queue.skipped": "Ignoré",
  "queue.failed": "Échec",
  "queue.summary": "La file est terminée",
  "queue.summary.done": {
    one: "{count} utilisateur traité",
    many: "{count} d’utilisateurs traités",
    other: "{count} utilisateurs traités",
  },
  "queue.summary.skipped": {
    one: "{count} utilisateur ignoré",
    many: "{count} d’utilisateurs ignorés",
    other: "{count} utilisateurs ignorés",
  },
  "queue.summary.failed": {
    one: "{count} utilisateur n’a pas pu être traité",
    many: "{count} d’utilisateurs n’ont pas pu être traités",
    other: "{count} utilisateurs n’ont pas pu être traités",
  },
  "queue.copy": "Copier le résumé",
  "queue.copied": "Le résumé est dans le presse-papiers.",
  "queue.copy-refused":
    "Le navigateur n’a pas autorisé la copie. Sélectionnez le texte et copiez-le à la main.",
  "queue.end": "Fermer la file",
} as const satisfies Translation<typeof english>;
