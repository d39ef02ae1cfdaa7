import type { signInLater as english } from "../en/sign-in-later.ts";
import type { Translation } from "../translation.ts";

export const signInLater = {
  "sign-in.code.heading": "Wpisz kod",
  "sign-in.code.for": "Logowanie jako {name}",
  "sign-in.code.field": "Sześciocyfrowy kod lub kod zapasowy",
  "sign-in.code.hint":
    "Otwórz aplikację uwierzytelniającą i wpisz pokazany kod. Bez telefonu wpisz jeden z kodów zapasowych. Każdy działa raz.",
  "sign-in.code.missing": "Wpisz sześciocyfrowy kod lub kod zapasowy.",
  "sign-in.code.submit": "Dalej",
  "sign-in.code.back": "Wstecz",
  "sign-in.code.too-slow": "Drugi krok trwał zbyt długo. Wpisz hasło jeszcze raz.",
  "sign-in.code.after-password": "Hasło jest poprawne. Teraz wpisz kod.",
  "sign-in.password-wrong": "Hasło jest nieprawidłowe. Wpisz je jeszcze raz.",
} as const satisfies Translation<typeof english>;
