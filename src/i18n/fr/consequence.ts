import type { consequence as english } from "../en/consequence.ts";
import type { Translation } from "../translation.ts";

export const consequence = {
  "consequence.recreate.heading": "Recréer la MFA",
  "consequence.turn-off.heading": "Désactiver la MFA",
  "consequence.who": "Compte",
  "consequence.appliance": "Appliance",
  "consequence.state": "État actuel",
  "consequence.what": "Ce qui va se passer",
  "consequence.recreate.old-works":
    "L’ancien téléphone et les anciens codes de secours restent valables jusqu’à la confirmation du code du nouveau téléphone.",
  "consequence.recreate.then-dies":
    "À partir de là, l’ancien téléphone et tous les anciens codes de secours ne sont plus valables.",
  "consequence.recreate.delete-entry":
    "Ensuite, l’ancienne entrée de l’application d’authentification devra être supprimée.",
  "consequence.turn-off.at-once":
    "La MFA est désactivée aussitôt. Le mot de passe suffit alors pour se connecter.",
  "consequence.turn-off.dies":
    "L’entrée de l’application d’authentification et tous les codes de secours cessent d’être valables, sans retour possible.",
  "consequence.sessions": "Les autres sessions de ce compte sont fermées.",
  "consequence.reason": "Motif ou numéro de ticket",
  "consequence.reason-hint": "Pour votre propre suivi. Cette information n’est pas envoyée à l’appliance.",
  "consequence.reason-missing": "Saisissez un motif ou un numéro de ticket.",
  "consequence.name": "Saisissez le nom d’utilisateur pour confirmer",
  "consequence.name-hint": "Le nom est {name}",
  "consequence.name-missing": "Saisissez le nom d’utilisateur « {name} ».",
  "consequence.name-wrong": "Ce n’est pas le nom d’utilisateur. Saisissez « {name} ».",
  "consequence.password": "Votre mot de passe",
  "consequence.password-hint": "Votre connexion date de plus de cinq minutes. Confirmez que c’est bien vous.",
  "consequence.password-missing": "Saisissez votre mot de passe.",
  "consequence.code": "Code à six chiffres ou code de secours",
  "consequence.code-hint":
    "Le mot de passe était correct. Saisissez maintenant le code de votre propre application d’authentification ({name}).",
  "consequence.code-missing": "Saisissez votre code à six chiffres ou un code de secours.",
  "consequence.continue": "Continuer",
  "consequence.turn-off": "Désactiver la MFA",
  "consequence.cancel": "Annuler",
  "consequence.external":
    "La connexion de ce compte est gérée par un fournisseur d’identité. La MFA se configure chez lui, pas ici.",
  "consequence.off-already": "La MFA est désactivée pour ce compte. Il n’y a rien à désactiver ni à recréer.",
  "consequence.set-up": "Configurer la MFA",
  "consequence.unknown":
    "Le serveur n’a pas indiqué si la MFA est activée. Rien ne peut donc être modifié ici pour le moment.",
  "consequence.read-again": "Actualiser l’état",
  "consequence.done": "La MFA est désactivée",
  "consequence.done.text":
    "Le serveur le confirme. Désormais, le mot de passe suffit pour se connecter au compte {name}.",
  "consequence.done.already": "La MFA était déjà désactivée pour le compte {name}. Rien n’a dû être modifié.",
  "consequence.done.entry":
    "Supprimez l’entrée de l’application d’authentification : ses codes ne sont plus valables.",
  "consequence.done.entry.other":
    "Demandez à {name} de supprimer l’entrée de l’application d’authentification : ses codes ne sont plus valables.",
  "consequence.still-on": "La MFA est encore activée",
  "consequence.still-on.text":
    "Le serveur devait désactiver la MFA, mais indique qu’elle est encore activée. Réessayez.",
  "consequence.not-known": "On ne sait pas encore si la MFA a été désactivée",
  "consequence.not-known.text":
    "Le serveur n’a pas pu indiquer l’état. Vérifiez de nouveau avant toute autre action.",
  "consequence.check-again": "Vérifier de nouveau",
  "consequence.back": "Retour à « Votre MFA »",
  "consequence.back-to-users": "Retour à « Utilisateurs »",
} as const satisfies Translation<typeof english>;
