import type { signIn as english } from "../en/sign-in.ts";
import type { Translation } from "../translation.ts";

export const signIn = {
  "sign-in.heading": "Connexion",
  "sign-in.user-name": "Nom d’utilisateur",
  "sign-in.password": "Mot de passe",
  "sign-in.submit": "Se connecter",
  "sign-in.user-name-missing": "Saisissez votre nom d’utilisateur.",
  "sign-in.password-missing": "Saisissez votre mot de passe.",
  "sign-in.wait": {
    one: "Vous pourrez réessayer dans {count} seconde.",
    many: "Vous pourrez réessayer dans {count} de secondes.",
    other: "Vous pourrez réessayer dans {count} secondes.",
  },
  "sign-in.wait.minutes": {
    one: "Vous pourrez réessayer dans {count} minute.",
    many: "Vous pourrez réessayer dans {count} de minutes.",
    other: "Vous pourrez réessayer dans {count} minutes.",
  },
  "sign-in.wait-over": "Vous pouvez réessayer maintenant.",
  "sign-in.signed-out": "Votre session est fermée.",
  "sign-in.signed-out-elsewhere":
    "Votre session a été fermée dans un autre onglet, elle l’est donc ici aussi.",
} as const satisfies Translation<typeof english>;
