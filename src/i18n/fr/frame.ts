import type { frame as english } from "../en/frame.ts";
import type { Translation } from "../translation.ts";

export const frame = {
  "frame.skip": "Aller au contenu",
  "frame.navigation": "Menu principal",
  "frame.nav.account": "Votre MFA",
  "frame.nav.users": "Utilisateurs",
  "frame.nav.walkthrough": "Guide",
  "frame.nav.practice": "Entraînement",
  "frame.account-menu": "Compte : {name}",
  "frame.sign-out": "Se déconnecter",
  "frame.hide-secrets": "Masquer les secrets",
  "frame.show-secrets": "Afficher les secrets",
  "frame.secrets-hidden": "Les secrets sont masqués.",
  "frame.secrets-shown": "Les secrets sont affichés.",
  "frame.language": "Langue : {name}",
  "frame.language-failed": "La langue n’a pas pu être chargée. La page reste telle quelle. Réessayez.",
  "frame.theme": "Apparence : {name}",
  "frame.theme.system": "Comme sur cet appareil",
  "frame.theme.light": "Claire",
  "frame.theme.dark": "Sombre",
  "frame.theme.contrast": "Contraste élevé",
  "frame.loading": "Chargement",
  "frame.still-waiting": "Le serveur n’a pas encore répondu.",
  "frame.try-again": "Réessayer",
  "frame.close": "Fermer",
  "frame.show-typed": "Afficher la saisie",
  "frame.hide-typed": "Masquer la saisie",
  "frame.trace": "Référence pour l’assistance : {traceId}",
  "frame.time-left": {
    one: "Déconnexion dans {count} minute",
    many: "Déconnexion dans {count} de minutes",
    other: "Déconnexion dans {count} minutes",
  },
  "frame.idle.title": "Êtes-vous toujours là ?",
  "frame.idle.text":
    "Votre session se fermera à la fin du délai, car rien n’a été fait depuis un moment. Le contenu de cette page est conservé jusque-là.",
  "frame.idle.left": {
    one: "Il reste {count} seconde",
    many: "Il reste {count} de secondes",
    other: "Il reste {count} secondes",
  },
  "frame.idle.stay": "Rester en ligne",
  "frame.idle.failed": "La session n’a pas pu être prolongée. Réessayez tant qu’il reste du temps.",
  "frame.again.title": "Reconnectez-vous",
  "frame.again.idle":
    "Votre session a été fermée, car rien n’a été fait depuis un moment. Connectez-vous en tant que {name} pour reprendre où vous en étiez. Rien n’est perdu sur cette page.",
  "frame.again.ended":
    "Votre session est terminée. Connectez-vous en tant que {name} pour reprendre où vous en étiez. Rien n’est perdu sur cette page.",
  "frame.again.other": "Quitter cette page et se connecter à neuf",
  "frame.not-found.title": "Page introuvable",
  "frame.not-found.heading": "Cette page n’existe pas",
  "frame.not-found.text": "L’adresse est peut-être mal saisie, ou la page a été déplacée.",
  "frame.not-found.home": "Aller à « Votre MFA »",
  "frame.broken.title": "Un problème est survenu",
  "frame.broken.heading": "Un problème est survenu",
  "frame.broken.text":
    "La MFA n’a été activée que si cela vous a été indiqué. Vérifiez l’état de votre MFA et reprenez à partir de là.",
  "frame.broken.look": "Voir « Votre MFA »",
  "frame.broken.reload": "Recharger la page",
  "frame.updated.heading": "Une partie de cette page n’a pas pu être chargée",
  "frame.updated.text":
    "Le réseau a été coupé, ou une nouvelle version a été installée entre-temps. Rechargez la page ; vous devrez vous connecter de nouveau.",
  "frame.config.title": "Non configuré",
  "frame.config.heading": "Cette page n’est pas configurée correctement",
  "frame.config.missing":
    "Le fichier config.json n’a pas pu être chargé depuis ce serveur. Rien n’a été modifié. Réessayez et, si cela persiste, prévenez votre service d’administration.",
  "frame.config.wrong":
    "Le fichier config.json de ce serveur contient une erreur, la page ne sait donc pas à quelle appliance s’adresser. Rien n’a été modifié. Prévenez votre service d’administration.",
  "frame.config.where": "Ce qui ne va pas : {problems}",
} as const satisfies Translation<typeof english>;
