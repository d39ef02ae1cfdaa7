import type { account as english } from "../en/account.ts";
import type { Translation } from "../translation.ts";

export const account = {
  "account.heading": "Votre MFA",
  "account.on": "La MFA est activée",
  "account.on.text":
    "À la connexion, un code de votre application d’authentification vous est demandé. Sans le téléphone, un de vos codes de secours suffit.",
  "account.on.lost":
    "Nouveau téléphone, ou codes de secours perdus ou épuisés ? Configurez un nouveau téléphone : vous recevrez une nouvelle clé secrète et de nouveaux codes de secours.",
  "account.off": "La MFA est désactivée",
  "account.off.text":
    "Votre mot de passe suffit pour se connecter à ce compte. Avec la MFA, une personne qui apprend votre mot de passe ne peut toujours pas se connecter.",
  "account.off.time":
    "Cela prend environ trois minutes. Il vous faut un téléphone avec une application d’authentification.",
  "account.unknown": "État de la MFA inconnu",
  "account.unknown.text":
    "Le serveur n’a pas indiqué si la MFA est activée. En attendant, rien ne peut être modifié. Actualisez l’état.",
  "account.read-again": "Actualiser l’état",
  "account.changed-on": "Depuis que vous avez ouvert cette page, la MFA a été activée pour votre compte.",
  "account.changed-off":
    "Depuis que vous avez ouvert cette page, la MFA a été désactivée pour votre compte. Si ce n’était pas vous, prévenez votre service d’administration.",
  "account.notice.enabled": "{name} a activé votre MFA le {when}.",
  "account.notice.recreated":
    "{name} a recréé votre MFA le {when}. L’ancien téléphone et les anciens codes de secours ne fonctionnent plus.",
  "account.notice.disabled": "{name} a désactivé votre MFA le {when}.",
  "account.notice.reset": "Votre MFA a été désactivée directement sur le serveur le {when}.",
  "account.notice.help":
    "Si vous n’avez pas demandé ce changement, prévenez tout de suite votre assistance ou votre service d’administration.",
  "account.notice.read": "J’ai compris",
  "account.notice.kept":
    "Il n’est pas certain que ce message ait été marqué comme lu. Sinon, il s’affichera de nouveau à la prochaine connexion.",
  "account.stale":
    "L’état n’a pas pu être actualisé à l’instant. Ci-dessous, la dernière information donnée par le serveur.",
  "account.external":
    "Votre connexion est gérée par votre fournisseur d’identité. Configurez la MFA chez lui, pas ici.",
  "account.set-up": "Configurer la MFA",
  "account.new-phone": "Configurer un nouveau téléphone",
  "account.turn-off": "Désactiver la MFA",
  "account.name": "Compte",
  "account.role": "Rôle",
  "account.appliance": "Appliance",
  "account.help": "Aide",
} as const satisfies Translation<typeof english>;
