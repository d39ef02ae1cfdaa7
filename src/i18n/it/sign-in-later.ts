import type { signInLater as english } from "../en/sign-in-later.ts";
import type { Translation } from "../translation.ts";

export const signInLater = {
  "sign-in.code.heading": "Scriva il codice",
  "sign-in.code.for": "Accesso come {name}",
  "sign-in.code.field": "Codice a sei cifre o codice di emergenza",
  "sign-in.code.hint":
    "Apra l’app di autenticazione e scriva il codice che mostra. Senza il telefono, scriva uno dei codici di emergenza. Ciascuno vale una volta.",
  "sign-in.code.missing": "Scriva il codice a sei cifre o un codice di emergenza.",
  "sign-in.code.submit": "Continua",
  "sign-in.code.back": "Indietro",
  "sign-in.code.too-slow": "Il secondo passaggio ha richiesto troppo tempo. Scriva di nuovo la password.",
  "sign-in.code.after-password": "La password è corretta. Ora scriva il codice.",
  "sign-in.password-wrong": "La password non è corretta. La scriva di nuovo.",
} as const satisfies Translation<typeof english>;
