import type { signIn as english } from "../en/sign-in.ts";
import type { Translation } from "../translation.ts";

export const signIn = {
  "sign-in.heading": "Connexion",
  "sign-in.user-name": "Nom d’utilisateur",
  "sign-in.password": "Mot de passe",
  "sign-in.submit": "Se connecter",
  "sign-in.user-name-missing": "Saisissez votre nom d’utilisateur.",
  "sign-in.password-missing": "Saisissez votre mot de passe.",
  "sign-in.code.heading": "Saisissez votre code",
  "sign-in.code.for": "Connexion en tant que {name}",
  "sign-in.code.field": "Code à six chiffres ou code de secours",
  "sign-in.code.hint":
    "Ouvrez votre application d’authentification et saisissez le code affiché. Sans votre téléphone, saisissez un de vos codes de secours. Chacun sert une seule fois.",
  "sign-in.code.missing": "Saisissez le code à six chiffres ou un code de secours.",
  "sign-in.code.submit": "Continuer",
  "sign-in.code.back": "Retour",
  "sign-in.code.too-slow": "La deuxième étape a pris trop de temps. Saisissez de nouveau votre mot de passe.",
  "sign-in.wait": {
    one: "Vous pourrez réessayer dans {count} seconde.",
    many: "Vous pourrez réessayer dans {count} de secondes.",
    other: "Vous pourrez réessayer dans {count} secondes.",
  },
  "sign-in.signed-out": "Votre session est fermée.",
  "sign-in.signed-out-elsewhere":
    "Votre session a été fermée dans un autre onglet, elle l’est donc ici aussi.",
} as const satisfies Translation<typeof english>;
