import type { enrollEnd as english } from "../en/enroll-end.ts";
import type { Translation } from "../translation.ts";

export const enrollEnd = {
  "enroll.done.heading": "La MFA est activée",
  "enroll.done.text":
    "À votre prochaine connexion, votre mot de passe et le code à six chiffres de votre application vous seront demandés.",
  "enroll.done.text.other":
    "À la prochaine connexion de {name}, le mot de passe et le code à six chiffres de l’application seront demandés.",
  "enroll.done.read-back": "Confirmé par le serveur : la MFA est activée pour {name}.",
  "enroll.done.reading": "L’état est en cours de vérification auprès du serveur.",
  "enroll.done.not-read": "Le serveur a accepté le code, mais l’état n’a pas pu être vérifié.",
  "enroll.done.contradiction":
    "Le serveur a accepté le code, mais n’indique pas maintenant que la MFA est activée. Vérifiez l’état avant de vous y fier.",
  "enroll.done.code-once":
    "Le code que vous venez de saisir est consommé. À la connexion, attendez le suivant.",
  "enroll.done.code-once.other":
    "Le code qui vient d’être saisi est consommé. À la connexion, {name} doit attendre le suivant.",
  "enroll.done.scratch": "Sans le téléphone, un code de secours remplace le code à six chiffres.",
  "enroll.done.no-scratch.other":
    "Aucun code de secours n’a été remis à {name}. En cas de perte du téléphone, il faudra recréer la MFA.",
  "enroll.done.delete-old":
    "Votre application affiche peut-être deux entrées pour {issuer} ({account}). Supprimez l’ancienne : ses codes ne sont plus valables.",
  "enroll.done.delete-old.other":
    "L’application de {name} affiche peut-être deux entrées pour {issuer} ({account}). Demandez à {name} de supprimer l’ancienne : ses codes ne sont plus valables.",
  "enroll.done.sessions": "Les autres sessions de ce compte ont été fermées.",
  "enroll.done.go": "Aller à « Votre MFA »",
  "enroll.done.go.other": "Aller à « Utilisateurs »",

  "enroll.stopped.heading": "La configuration s’est arrêtée",
  "enroll.stopped.interrupted.title": "La configuration a été interrompue",
  "enroll.stopped.interrupted":
    "La page a été rechargée ou quittée. Par sécurité, la clé secrète et les codes de secours de cette configuration ont été effacés et ne peuvent plus être affichés.",
  "enroll.stopped.finished-elsewhere":
    "Cette configuration a déjà été terminée, mais pas sur cette page. Les codes de secours de cette page ne sont valables que si cette page a indiqué que la MFA est activée.",
  "enroll.stopped.user-gone.me": "Ce compte n’existe plus. Adressez-vous à votre service d’administration.",
  "enroll.stopped.delete-entry":
    "Si votre application d’authentification affiche une entrée {issuer} ({account}) de cette configuration, supprimez-la. Ses codes ne sont pas valables.",
  "enroll.stopped.delete-entry.other":
    "Si l’application d’authentification de {name} affiche une entrée {issuer} ({account}) de cette configuration, demandez à {name} de la supprimer. Ses codes ne sont pas valables.",
  "enroll.stopped.delete-newest":
    "Si vous avez ajouté une entrée pour {appliance} dans votre application d’authentification pendant cette configuration, supprimez-la : ses codes ne sont pas valables. S’il y a deux entrées, c’est la plus récente.",
  "enroll.stopped.delete-newest.other":
    "Si {name} a ajouté une entrée pour {appliance} dans l’application d’authentification pendant cette configuration, demandez à {name} de la supprimer : ses codes ne sont pas valables. S’il y a deux entrées, c’est la plus récente.",
  "enroll.stopped.keep-entries":
    "Ne supprimez encore aucune entrée pour {appliance} de votre application d’authentification : c’est peut-être celle qui est valable. Votre prochaine connexion montrera quel code est accepté. Gardez cette entrée et les codes de secours enregistrés avec elle, et supprimez toute autre.",
  "enroll.stopped.keep-entries.other":
    "Demandez à {name} de ne supprimer encore aucune entrée pour {appliance} de l’application d’authentification : c’est peut-être celle qui est valable. La prochaine connexion montrera quel code est accepté. Cette entrée et les codes de secours enregistrés avec elle restent, toute autre peut être supprimée.",
  "enroll.stopped.codes-dead":
    "Jetez les codes de secours que vous avez enregistrés pendant cette configuration.",
  "enroll.stopped.codes-dead.other":
    "Demandez à {name} de jeter les codes de secours de cette configuration.",
  "enroll.stopped.codes-unsure":
    "Les codes de secours de cette page ne sont valables que si cette page a indiqué que la MFA est activée.",
  "enroll.stopped.state.on": "D’après le serveur, la MFA est activée pour ce compte.",
  "enroll.stopped.state.off": "Rien n’a changé : d’après le serveur, la MFA est toujours désactivée.",
  "enroll.stopped.state.old-phone":
    "D’après le serveur, la MFA est activée. Si vous n’aviez pas encore confirmé de code, rien n’a changé : l’ancien téléphone et les anciens codes de secours restent valables.",
  "enroll.stopped.state.on-unsure":
    "D’après le serveur, la MFA est activée. Si vous n’avez pas enregistré vos codes de secours, configurez la MFA de nouveau maintenant pour en recevoir d’autres.",
  "enroll.stopped.state.on-unsure.other":
    "D’après le serveur, la MFA est activée. Si {name} n’a pas enregistré les codes de secours, configurez la MFA de nouveau maintenant pour en obtenir d’autres.",
  "enroll.stopped.state.unknown": "Le serveur n’a pas pu indiquer si la MFA est activée.",
  "enroll.stopped.state.reading": "Vérification auprès du serveur : la MFA est-elle activée ?",
  "enroll.stopped.read-again": "Actualiser l’état",

  "enroll.leave.unsaved.title": "Quitter avant d’avoir enregistré vos codes de secours ?",
  "enroll.leave.unsaved.text":
    "Les codes ne sont affichés que maintenant. Si vous quittez la page, cette configuration prend fin : rien n’a changé pour votre connexion, et vous pourrez recommencer.",
  "enroll.leave.in-flight.title": "Quitter pendant la vérification de votre code ?",
  "enroll.leave.in-flight.text":
    "On ne sait pas encore si la MFA a été activée. Si vous quittez la page, vérifiez l’état ensuite.",
  "enroll.leave.stay": "Rester",
  "enroll.leave.leave": "Quitter",
} as const satisfies Translation<typeof english>;
