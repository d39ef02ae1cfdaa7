import type { enrollConfirm as english } from "../en/enroll-confirm.ts";
import type { Translation } from "../translation.ts";

export const enrollConfirm = {
  "enroll.confirm.heading": "Confirmez avec un code",
  "enroll.confirm.text":
    "Saisissez le code que votre application d’authentification affiche maintenant pour {issuer} ({account}). Cela active la MFA.",
  "enroll.confirm.text.replaces":
    "Saisissez le code que la nouvelle entrée {issuer} ({account}) affiche maintenant. À partir de là, le nouveau téléphone est valable et l’ancien ne l’est plus.",
  "enroll.confirm.text.scratch": "Saisissez un de vos codes de secours. Cela active la MFA.",
  "enroll.confirm.text.scratch.replaces":
    "Saisissez un de vos nouveaux codes de secours. À partir de là, le nouveau téléphone est valable et l’ancien ne l’est plus.",
  "enroll.confirm.field": "Code à six chiffres",
  "enroll.confirm.field-eight": "Code à huit chiffres",
  "enroll.confirm.submit": "Activer la MFA",
  "enroll.confirm.auto": "Envoyer dès que le code est complet",
  "enroll.confirm.next-code": {
    one: "Le code change dans {count} seconde.",
    many: "Le code change dans {count} de secondes.",
    other: "Le code change dans {count} secondes.",
  },
  "enroll.confirm.checking": "Votre code est en cours de vérification.",
  "enroll.confirm.checking-late":
    "Le serveur n’a pas encore répondu. Si votre application affiche déjà un autre code, ce n’est pas grave : celui que vous avez envoyé compte.",
  "enroll.confirm.incomplete": {
    one: "Saisissez le code en entier : il a {count} chiffre.",
    many: "Saisissez le code en entier : il a {count} de chiffres.",
    other: "Saisissez le code en entier : il a {count} chiffres.",
  },
  "enroll.confirm.malformed": "Un code ne contient que des chiffres. Saisissez le code de l’application.",

  "enroll.refused.behind": {
    one: "Votre téléphone retarde d’environ {count} minute. Réglez son heure sur automatique, puis saisissez le code suivant.",
    many: "Votre téléphone retarde d’environ {count} de minutes. Réglez son heure sur automatique, puis saisissez le code suivant.",
    other:
      "Votre téléphone retarde d’environ {count} minutes. Réglez son heure sur automatique, puis saisissez le code suivant.",
  },
  "enroll.refused.ahead": {
    one: "Votre téléphone avance d’environ {count} minute. Réglez son heure sur automatique, puis saisissez le code suivant.",
    many: "Votre téléphone avance d’environ {count} de minutes. Réglez son heure sur automatique, puis saisissez le code suivant.",
    other:
      "Votre téléphone avance d’environ {count} minutes. Réglez son heure sur automatique, puis saisissez le code suivant.",
  },
  "enroll.refused.just-expired": "Ce code vient d’expirer. Attendez le suivant.",
  "enroll.refused.not-yet": {
    one: "Votre téléphone avance un peu : ce code sera valable dans {count} seconde. Attendez le code suivant et saisissez-le.",
    many: "Votre téléphone avance un peu : ce code sera valable dans {count} de secondes. Attendez le code suivant et saisissez-le.",
    other:
      "Votre téléphone avance un peu : ce code sera valable dans {count} secondes. Attendez le code suivant et saisissez-le.",
  },
  "enroll.refused.current":
    "Ce code est juste en ce moment, mais le serveur l’a refusé. Il a peut-être expiré en route. Attendez le code suivant et saisissez-le. Si cela se reproduit, l’horloge du serveur est peut-être déréglée : prévenez votre service d’administration.",
  "enroll.refused.scratch-code":
    "C’est un de vos codes de secours. Gardez-le pour plus tard et saisissez le code de l’application.",
  "enroll.refused.other-entry":
    "C’est le code d’une autre entrée, ou un chiffre est faux. Cherchez {issuer} ({account}).",
  "enroll.refused.already-used": "Vous avez déjà utilisé ce code. Attendez le code suivant et saisissez-le.",
  "enroll.refused.plain":
    "Ce code n’a pas été accepté. Cherchez {issuer} ({account}) dans votre application, attendez le code suivant et saisissez-le.",
  "enroll.refused.third":
    "Le troisième code a été refusé. Souvent, l’horloge du téléphone est déréglée : réglez son heure sur automatique.",
  "enroll.refused.android": "Android : Paramètres, Système, Date et heure, Définir l’heure automatiquement.",
  "enroll.refused.ios": "iPhone : Réglages, Général, Date et heure, Réglage automatique.",
  "enroll.refused.computer-ahead": {
    one: "L’horloge de cet appareil avance de {count} minute sur celle du serveur. Votre téléphone est peut-être déréglé aussi.",
    many: "L’horloge de cet appareil avance de {count} de minutes sur celle du serveur. Votre téléphone est peut-être déréglé aussi.",
    other:
      "L’horloge de cet appareil avance de {count} minutes sur celle du serveur. Votre téléphone est peut-être déréglé aussi.",
  },
  "enroll.refused.computer-behind": {
    one: "L’horloge de cet appareil retarde de {count} minute sur celle du serveur. Votre téléphone est peut-être déréglé aussi.",
    many: "L’horloge de cet appareil retarde de {count} de minutes sur celle du serveur. Votre téléphone est peut-être déréglé aussi.",
    other:
      "L’horloge de cet appareil retarde de {count} minutes sur celle du serveur. Votre téléphone est peut-être déréglé aussi.",
  },
  "enroll.refused.computer-far":
    "L’horloge de cet appareil s’écarte de plus d’une heure de celle du serveur. Votre téléphone est peut-être déréglé aussi.",
  "enroll.confirm.scratch-typed": "C’est un code de secours. Saisissez le code de l’application.",
  "enroll.confirm.scratch-typed.choice":
    "C’est un code de secours. Ce champ attend le code de l’application. Si vous ne pouvez pas en obtenir, utilisez plutôt un code de secours.",
  "enroll.confirm.sent-before": "Vous avez déjà essayé ce code. Attendez le code suivant et saisissez-le.",
  "enroll.confirm.not-switched-on":
    "Il n’y a pas eu de réponse, et la MFA n’a pas été activée. Attendez le code suivant et saisissez-le.",
  "enroll.confirm.undecided":
    "Il n’y a pas eu de réponse, et le serveur n’indique pas quel téléphone est valable maintenant. Attendez le code suivant et saisissez-le : ce sera alors certain.",
  "enroll.confirm.wait.left": {
    one: "Attendez {count} seconde, puis saisissez le code que votre application affichera.",
    many: "Attendez {count} de secondes, puis saisissez le code que votre application affichera.",
    other: "Attendez {count} secondes, puis saisissez le code que votre application affichera.",
  },
  "enroll.confirm.wait.left.minutes": {
    one: "Attendez {count} minute, puis saisissez le code que votre application affichera.",
    many: "Attendez {count} de minutes, puis saisissez le code que votre application affichera.",
    other: "Attendez {count} minutes, puis saisissez le code que votre application affichera.",
  },
  "enroll.confirm.wait-long": "La configuration peut expirer avant. Dans ce cas, recommencez.",

  "enroll.confirm.use-scratch": "Utiliser plutôt un code de secours",
  "enroll.confirm.use-app": "Utiliser le code de l’application",
  "enroll.confirm.scratch-field": "Code de secours",
  "enroll.confirm.scratch-malformed":
    "Ce n’est pas un code de secours complet. Saisissez-en un tel qu’il figure dans la liste.",
  "enroll.confirm.scratch-refused":
    "Ce code de secours n’a pas été accepté. Saisissez-en un autre, ou utilisez le code de l’application.",
  "enroll.confirm.scratch-warning":
    "Un code de secours ne prouve rien au sujet de votre application. Si l’entrée de l’application est fausse, seuls les codes de secours restants vous donneront accès. Le code saisi ici est consommé.",

  "enroll.unknown.title": "On ne sait pas encore",
  "enroll.unknown.reading":
    "Il n’y a pas eu de réponse. Vérification auprès du serveur : la MFA a-t-elle été activée ?",
  "enroll.unknown.text":
    "Il n’est pas possible pour le moment de savoir si la MFA a été activée. Gardez vos codes de secours et l’entrée de votre application jusqu’à ce qu’on le sache.",
  "enroll.unknown.check": "Vérifier de nouveau",
} as const satisfies Translation<typeof english>;
