import type { signInLater as english } from "../en/sign-in-later.ts";
import type { Translation } from "../translation.ts";

export const signInLater = {
  "sign-in.code.heading": "Saisissez votre code",
  "sign-in.code.for": "Connexion en tant que {name}",
  "sign-in.code.field": "Code à six chiffres ou code de secours",
  "sign-in.code.hint":
    "Ouvrez votre application d’authentification et saisissez le code affiché. Sans votre téléphone, saisissez un de vos codes de secours. Chacun sert une seule fois.",
  "sign-in.code.missing": "Saisissez le code à six chiffres ou un code de secours.",
  "sign-in.code.submit": "Continuer",
  "sign-in.code.back": "Retour",
  "sign-in.code.too-slow": "La deuxième étape a pris trop de temps. Saisissez de nouveau votre mot de passe.",
  "sign-in.code.after-password": "Le mot de passe est correct. Saisissez maintenant votre code.",
  "sign-in.password-wrong": "Le mot de passe est incorrect. Saisissez-le de nouveau.",
} as const satisfies Translation<typeof english>;
