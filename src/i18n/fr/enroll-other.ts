import type { enrollOther as english } from "../en/enroll-other.ts";
import type { Translation } from "../translation.ts";

export const enrollOther = {
  "enroll.ready.text.other":
    "Avec la MFA, la connexion demande le mot de passe et un code d’une application sur le téléphone. La configuration prend environ trois minutes, en présence de {name}.",
  "enroll.ready.need.app.other":
    "Une application d’authentification sur le téléphone de {name}. Toute application standard convient, par exemple Aegis, 2FAS, Google\u00a0Authenticator ou Microsoft\u00a0Authenticator.",
  "enroll.ready.need.app.suggested.other":
    "Une application d’authentification sur le téléphone de {name}. Suggestion : {apps}.",
  "enroll.ready.need.place.other":
    "Un endroit où {name} gardera les codes de secours : un gestionnaire de mots de passe, ou du papier en lieu sûr.",
} as const satisfies Translation<typeof english>;
