import type { frameLater as english } from "../en/frame-later.ts";
import type { Translation } from "../translation.ts";

export const frameLater = {
  "frame.idle.title": "Êtes-vous toujours là ?",
  "frame.idle.text": "Votre session se fermera à la fin du délai, car rien n’a été fait depuis un moment.",
  "frame.idle.left": {
    one: "Il reste {count} seconde",
    many: "Il reste {count} de secondes",
    other: "Il reste {count} secondes",
  },
  "frame.idle.stay": "Garder la session ouverte",
  "frame.idle.failed": "La session n’a pas pu être prolongée. Réessayez tant qu’il reste du temps.",
  "frame.again.title": "Reconnectez-vous",
  "frame.again.idle":
    "Votre session a été fermée, car rien n’a été fait depuis un moment. Connectez-vous en tant que {name} pour reprendre où vous en étiez. Rien n’est perdu sur cette page.",
  "frame.again.ended":
    "Votre session est terminée. Connectez-vous en tant que {name} pour reprendre où vous en étiez. Rien n’est perdu sur cette page.",
  "frame.again.other": "Quitter et se reconnecter",
  "frame.not-found.title": "Page introuvable",
  "frame.not-found.heading": "Cette page n’existe pas",
  "frame.not-found.text": "L’adresse est peut-être mal saisie, ou la page a été déplacée.",
  "frame.not-found.home": "Aller à « Votre MFA »",
  "frame.config.title": "Page non configurée",
  "frame.config.heading": "Cette page n’est pas configurée correctement",
  "frame.config.missing":
    "Le fichier config.json n’a pas pu être chargé depuis ce serveur. Rien n’a été modifié. Réessayez et, si cela persiste, prévenez votre service d’administration.",
  "frame.config.wrong":
    "Le fichier config.json de ce serveur contient une erreur, la page ne sait donc pas à quelle appliance s’adresser. Rien n’a été modifié. Prévenez votre service d’administration.",
  "frame.config.where": "Ce qui ne va pas : {problems}",
} as const satisfies Translation<typeof english>;
