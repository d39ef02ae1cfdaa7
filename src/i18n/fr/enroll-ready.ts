import type { enrollReady as english } from "../en/enroll-ready.ts";
import type { Translation } from "../translation.ts";

export const enrollReady = {
  "enroll.ready.heading": "Préparez-vous",
  "enroll.ready.text":
    "Avec la MFA, la connexion demande votre mot de passe et un code d’une application sur votre téléphone. La configuration prend environ trois minutes.",
  "enroll.ready.who": "Pour",
  "enroll.ready.appliance": "Appliance",
  "enroll.ready.need": "Ce qu’il vous faut",
  "enroll.ready.need.app":
    "Une application d’authentification sur votre téléphone. Toute application standard convient, par exemple Aegis, 2FAS, Google\u00a0Authenticator ou Microsoft\u00a0Authenticator.",
  "enroll.ready.need.app.suggested":
    "Une application d’authentification sur votre téléphone. Suggestion : {apps}.",
  "enroll.ready.need.place":
    "Un endroit où garder les codes de secours que vous recevrez : un gestionnaire de mots de passe, ou du papier en lieu sûr.",
  "enroll.ready.change": "Ce qui va changer",
  "enroll.ready.change.nothing-yet":
    "Rien ne change tant qu’un code de l’application n’est pas confirmé à la fin. Vous pouvez arrêter avant.",
  "enroll.ready.change.sign-in":
    "Ensuite, chaque connexion demande le mot de passe et un code à six chiffres.",
  "enroll.ready.change.sessions": "Les autres sessions de ce compte sont fermées.",
  "enroll.ready.change.old-phone":
    "L’ancien téléphone reste valable jusqu’à la confirmation d’un code du nouveau. Ensuite, il ne l’est plus.",
  "enroll.ready.change.old-codes":
    "Les anciens codes de secours cessent d’être valables au même moment. De nouveaux codes sont affichés pendant cette configuration.",
  "enroll.ready.change.old-entry":
    "Ensuite, supprimez l’ancienne entrée de l’application d’authentification.",
  "enroll.ready.already-on": "La MFA est déjà activée pour ce compte.",
  "enroll.ready.already-on.text":
    "Pour un nouveau téléphone, configurez la MFA de nouveau : l’ancien téléphone reste valable jusqu’à la confirmation du nouveau.",
  "enroll.ready.new-phone": "Configurer un nouveau téléphone",
  "enroll.ready.external":
    "Ce compte se connecte par un fournisseur d’identité. Sa MFA se configure chez lui, pas ici.",
  "enroll.ready.instructions": "Instructions à imprimer",
  "enroll.ready.again":
    "Votre configuration est en cours. Continuez avec la même clé secrète et les mêmes codes de secours.",
  "enroll.ready.wait": "La configuration a été lancée trop souvent.",
  "enroll.ready.wait.left": {
    one: "Vous pourrez recommencer dans {count} seconde.",
    many: "Vous pourrez recommencer dans {count} de secondes.",
    other: "Vous pourrez recommencer dans {count} secondes.",
  },
  "enroll.ready.wait.left.minutes": {
    one: "Vous pourrez recommencer dans {count} minute.",
    many: "Vous pourrez recommencer dans {count} de minutes.",
    other: "Vous pourrez recommencer dans {count} minutes.",
  },
  "enroll.step-up.title": "Confirmez que c’est bien vous",
  "enroll.step-up.text":
    "Votre connexion date de quelques minutes. Saisissez votre mot de passe pour continuer.",
  "enroll.step-up.password": "Votre mot de passe",
} as const satisfies Translation<typeof english>;
