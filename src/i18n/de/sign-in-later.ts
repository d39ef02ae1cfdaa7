import type { signInLater as english } from "../en/sign-in-later.ts";
import type { Translation } from "../translation.ts";

export const signInLater = {
  "sign-in.code.heading": "Code eingeben",
  "sign-in.code.for": "Anmeldung als {name}",
  "sign-in.code.field": "Sechsstelliger Code oder Notfallcode",
  "sign-in.code.hint":
    "Öffnen Sie Ihre Authenticator-App und geben Sie den angezeigten Code ein. Ohne Ihr Smartphone geben Sie einen Ihrer Notfallcodes ein. Jeder gilt nur einmal.",
  "sign-in.code.missing": "Geben Sie den sechsstelligen Code oder einen Notfallcode ein.",
  "sign-in.code.submit": "Weiter",
  "sign-in.code.back": "Zurück",
  "sign-in.code.too-slow":
    "Der zweite Schritt hat zu lange gedauert. Geben Sie Ihr Passwort noch einmal ein.",
  "sign-in.code.after-password": "Das Passwort ist richtig. Geben Sie jetzt Ihren Code ein.",
  "sign-in.password-wrong": "Das Passwort ist falsch. Geben Sie es noch einmal ein.",
} as const satisfies Translation<typeof english>;
