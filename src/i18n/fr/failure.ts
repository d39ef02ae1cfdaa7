import type { failure as english } from "../en/failure.ts";
import type { Translation } from "../translation.ts";

export const failure = {
  "failure.offline": "Vous êtes hors ligne. Rien n’a été modifié. Connectez-vous au réseau, puis réessayez.",
  "failure.offline.read":
    "Vous êtes hors ligne, l’état le plus récent ne peut donc pas être affiché. Connectez-vous au réseau, puis réessayez.",
  "failure.offline.challenge":
    "Vous êtes hors ligne, et la connexion au compte n’a pas abouti. Connectez-vous au réseau, attendez le code suivant de votre application, puis réessayez.",
  "failure.unreachable":
    "Le serveur est injoignable. Rien n’a été modifié. Vérifiez l’adresse et le certificat, puis réessayez.",
  "failure.unreachable.read":
    "Le serveur est injoignable, l’état le plus récent ne peut donc pas être affiché. Vérifiez l’adresse et le certificat, puis réessayez.",
  "failure.unreachable.challenge":
    "Le serveur est injoignable, et la connexion au compte n’a pas abouti. Vérifiez le réseau, attendez le code suivant de votre application, puis réessayez.",

  "failure.timeout": "Pas de réponse. Rien n’a été modifié. Réessayez.",
  "failure.timeout.read": "Le serveur n’a pas répondu à temps. Réessayez.",
  "failure.timeout.challenge": "Pas de réponse. Attendez le code suivant, puis réessayez.",
  "failure.timeout.enable":
    "Pas de réponse, et la MFA n’a pas été activée. Recommencez : une nouvelle clé sera créée. Si vous aviez déjà scanné un code QR, supprimez de votre application l’entrée ainsi créée.",

  "failure.sign-in.wrong": "Le nom d’utilisateur ou le mot de passe est incorrect. Saisissez-les de nouveau.",
  "failure.challenge.wrong":
    "Ce code n’a pas été accepté. Attendez le code suivant de votre application, ou saisissez un code de secours que vous n’avez pas encore utilisé.",
  "failure.challenge.expired":
    "La deuxième étape a pris trop de temps. Saisissez de nouveau votre mot de passe ; votre nom d’utilisateur est conservé.",
  "failure.code.replayed":
    "Vous avez déjà utilisé ce code. Saisissez le code suivant de votre application, ou un autre code de secours.",
  "failure.code.not-taken":
    "Le serveur n’a pas accepté ce code. Attendez le code suivant de votre application et saisissez-le.",

  "failure.enrollment.expired": "La configuration a pris trop de temps et s’est terminée. Recommencez.",
  "failure.enrollment.exhausted":
    "Cinq codes ont été refusés, cette configuration est donc terminée. Recommencez.",
  "failure.enrollment.finished":
    "Cette configuration a déjà été achevée, peut-être dans un autre onglet. Vérifiez si la MFA est activée.",
  "failure.enrollment.superseded":
    "La configuration a été relancée ailleurs. La clé et les codes de secours de cette page ne sont plus valables.",
  "failure.enrollment.unknown": "Le serveur ne connaît plus cette configuration. Recommencez.",
  "failure.already-on":
    "La MFA est déjà activée. Pour un autre téléphone, configurez un nouveau téléphone : l’ancien reste valable jusqu’à ce que vous ayez confirmé le nouveau.",
  "failure.already-off": "La MFA était déjà désactivée. Rien n’a été modifié.",
  "failure.external":
    "Ce compte se connecte par un fournisseur d’identité. Sa MFA se configure chez lui, pas ici.",

  "failure.too-many": {
    one: "Il y a eu trop d’essais. Attendez {count} seconde, puis réessayez.",
    many: "Il y a eu trop d’essais. Attendez {count} de secondes, puis réessayez.",
    other: "Il y a eu trop d’essais. Attendez {count} secondes, puis réessayez.",
  },
  "failure.too-many.minutes": {
    one: "Il y a eu trop d’essais. Attendez {count} minute, puis réessayez.",
    many: "Il y a eu trop d’essais. Attendez {count} de minutes, puis réessayez.",
    other: "Il y a eu trop d’essais. Attendez {count} minutes, puis réessayez.",
  },
  "failure.too-many.plain": "Il y a eu trop d’essais.",
  "failure.too-many.code": {
    one: "Il y a eu trop d’essais. Attendez {count} seconde, puis saisissez le code que votre application affichera.",
    many: "Il y a eu trop d’essais. Attendez {count} de secondes, puis saisissez le code que votre application affichera.",
    other:
      "Il y a eu trop d’essais. Attendez {count} secondes, puis saisissez le code que votre application affichera.",
  },
  "failure.too-many.code.minutes": {
    one: "Il y a eu trop d’essais. Attendez {count} minute, puis saisissez le code que votre application affichera.",
    many: "Il y a eu trop d’essais. Attendez {count} de minutes, puis saisissez le code que votre application affichera.",
    other:
      "Il y a eu trop d’essais. Attendez {count} minutes, puis saisissez le code que votre application affichera.",
  },

  "failure.session-ended": "Votre session est terminée. Connectez-vous de nouveau pour continuer.",
  "failure.step-up":
    "Votre connexion date de trop longtemps pour cette opération. Saisissez votre mot de passe pour continuer.",
  "failure.not-allowed":
    "Vous n’avez pas le droit de faire cela pour ce compte. Adressez-vous à votre service d’administration.",
  "failure.not-allowed.read":
    "Vous n’avez pas le droit de voir ceci. Adressez-vous à votre service d’administration.",
  "failure.license":
    "Le contrat de licence de l’appliance n’est pas encore accepté. Connectez-vous à l’appliance elle-même, acceptez-le, puis réessayez.",
  "failure.user-gone":
    "Cet utilisateur n’existe plus. Revenez en arrière et actualisez la liste des utilisateurs.",
  "failure.not-offered":
    "Le serveur n’offre pas cette fonction ; sa version n’est peut-être pas celle configurée ici. Prévenez votre service d’administration.",
  "failure.not-offered.sign-in":
    "Il n’y a pas de connexion possible à l’adresse configurée. Demandez à votre service d’administration de vérifier l’adresse de l’API.",
  "failure.conflict": "L’état a été modifié ailleurs. Vérifiez-le de nouveau avant de continuer.",
  "failure.locked":
    "Ce compte est verrouillé. Attendez un moment, ou demandez à votre service d’administration de le déverrouiller.",

  "failure.bad-request": "Le serveur n’a pas accepté la demande. Rien n’a été modifié.",
  "failure.bad-request.sign-in":
    "Le serveur n’a pas compris la demande de connexion. C’est un défaut du programme : prévenez votre service d’administration.",
  "failure.bad-request.read": "Le serveur n’a pas pu charger ceci. Réessayez.",
  "failure.busy": "Le serveur démarre ou est surchargé. Rien n’a été modifié. Réessayez dans un moment.",
  "failure.busy.plain": "Le serveur démarre ou est surchargé. Rien n’a été modifié.",
  "failure.busy.wait": {
    one: "Le serveur démarre ou est surchargé. Rien n’a été modifié. Réessayez dans {count} seconde.",
    many: "Le serveur démarre ou est surchargé. Rien n’a été modifié. Réessayez dans {count} de secondes.",
    other: "Le serveur démarre ou est surchargé. Rien n’a été modifié. Réessayez dans {count} secondes.",
  },
  "failure.busy.wait.minutes": {
    one: "Le serveur démarre ou est surchargé. Rien n’a été modifié. Réessayez dans {count} minute.",
    many: "Le serveur démarre ou est surchargé. Rien n’a été modifié. Réessayez dans {count} de minutes.",
    other: "Le serveur démarre ou est surchargé. Rien n’a été modifié. Réessayez dans {count} minutes.",
  },
  "failure.busy.challenge": "Le serveur est surchargé. Attendez le code suivant, puis réessayez.",
  "failure.server": "Le serveur a rencontré une erreur. Il se peut que rien n’ait été modifié. Réessayez.",
  "failure.server.read": "Le serveur a rencontré une erreur et n’a pas pu charger ceci. Réessayez.",
  "failure.server.enable":
    "Le serveur a rencontré une erreur, et la MFA n’a pas été activée. Recommencez : une nouvelle clé sera créée.",
  "failure.server.challenge": "Le serveur a rencontré une erreur. Attendez le code suivant, puis réessayez.",

  "failure.answer.not-json":
    "La réponse ne vient pas de l’appliance. Une page de connexion du réseau s’est peut-être interposée. Rien n’en a été utilisé. Vérifiez le réseau, puis réessayez.",
  "failure.answer.truncated": "La réponse du serveur s’est interrompue. Rien n’en a été utilisé. Réessayez.",
  "failure.answer.too-large":
    "La réponse du serveur dépasse la taille autorisée. Rien n’en a été utilisé. Prévenez votre service d’administration.",
  "failure.answer.shape":
    "Le serveur a envoyé une réponse illisible. Rien n’en a été utilisé. Prévenez votre service d’administration.",
  "failure.answer.no-sign-in":
    "La réponse du serveur à la connexion est incomplète, la connexion n’a donc pas abouti. Réessayez.",
  "failure.answer.no-token":
    "La réponse du serveur est incomplète, la configuration ne pourrait donc pas être confirmée plus tard. La MFA n’a pas été activée. Recommencez.",
  "failure.answer.no-scratch-codes":
    "Le serveur n’a pas envoyé de codes de secours. La MFA n’a pas été activée. Prévenez votre service d’administration.",
  "failure.answer.no-secret":
    "Le serveur n’a pas envoyé de clé secrète. La MFA n’a pas été activée. Prévenez votre service d’administration.",
  "failure.answer.bad-secret":
    "Le serveur a envoyé une clé secrète qu’aucune application d’authentification ne peut utiliser. La MFA n’a pas été activée. Prévenez votre service d’administration.",
  "failure.answer.contradiction":
    "La réponse du serveur se contredit : elle contient deux clés secrètes. La MFA n’a pas été activée. Prévenez votre service d’administration.",
  "failure.answer.challenge":
    "La réponse du serveur est illisible. Attendez le code suivant, puis réessayez.",
} as const satisfies Translation<typeof english>;
