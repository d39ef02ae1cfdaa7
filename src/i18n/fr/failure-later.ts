import type { failureLater as english } from "../en/failure-later.ts";
import type { Translation } from "../translation.ts";

export const failureLater = {
  "failure.offline.accept":
    "Vous êtes hors ligne. Il n’est pas certain que votre code soit arrivé. Connectez-vous au réseau, puis vérifiez de nouveau.",
  "failure.offline.turn-off":
    "Vous êtes hors ligne. Il n’est pas certain que la MFA ait été désactivée. Connectez-vous au réseau, puis vérifiez de nouveau.",
  "failure.unreachable.accept":
    "Le serveur est injoignable. Il n’est pas certain que votre code soit arrivé. Contrôlez le réseau, puis vérifiez de nouveau.",
  "failure.unreachable.turn-off":
    "Le serveur est injoignable. Il n’est pas certain que la MFA ait été désactivée. Contrôlez le réseau, puis vérifiez de nouveau.",
  "failure.timeout.accept":
    "Pas de réponse. Il n’est pas certain que votre code soit arrivé. Vérifiez de nouveau avant d’en saisir un autre.",
  "failure.timeout.turn-off":
    "Pas de réponse. Il n’est pas certain que la MFA ait été désactivée. Vérifiez de nouveau.",
  "failure.code.rejected":
    "Ce code n’a pas été accepté. Vérifiez qu’il vient de la nouvelle entrée de votre application et que l’horloge du téléphone est juste. Attendez ensuite le code suivant et saisissez-le.",
  "failure.bad-request.turn-off":
    "Le serveur n’a pas accepté la demande. Vérifiez si la MFA est encore activée.",
  "failure.busy.accept":
    "Le serveur est surchargé. Il n’est pas certain que votre code soit arrivé. Vérifiez de nouveau dans un moment.",
  "failure.busy.turn-off":
    "Le serveur est surchargé. Il n’est pas certain que la MFA ait été désactivée. Vérifiez de nouveau dans un moment.",
  "failure.server.accept":
    "Le serveur a rencontré une erreur. Il n’est pas certain que votre code ait été accepté. Vérifiez de nouveau.",
  "failure.server.turn-off":
    "Le serveur a rencontré une erreur. Il n’est pas certain que la MFA ait été désactivée. Vérifiez de nouveau.",
  "failure.answer.accept":
    "La réponse du serveur est illisible. Il n’est pas certain que votre code ait été accepté. Vérifiez de nouveau.",
  "failure.answer.turn-off":
    "La réponse du serveur est illisible. Il n’est pas certain que la MFA ait été désactivée. Vérifiez de nouveau.",
} as const satisfies Translation<typeof english>;
