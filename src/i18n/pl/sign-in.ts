import type { signIn as english } from "../en/sign-in.ts";
import type { Translation } from "../translation.ts";

export const signIn = {
  "sign-in.heading": "Logowanie",
  "sign-in.user-name": "Nazwa użytkownika",
  "sign-in.password": "Hasło",
  "sign-in.submit": "Zaloguj się",
  "sign-in.user-name-missing": "Wpisz nazwę użytkownika.",
  "sign-in.password-missing": "Wpisz hasło.",
  "sign-in.code.heading": "Wpisz kod",
  "sign-in.code.for": "Logowanie jako {name}",
  "sign-in.code.field": "Sześciocyfrowy kod lub kod zapasowy",
  "sign-in.code.hint":
    "Otwórz aplikację uwierzytelniającą i wpisz pokazany kod. Bez telefonu wpisz jeden z kodów zapasowych. Każdy działa raz.",
  "sign-in.code.missing": "Wpisz sześciocyfrowy kod lub kod zapasowy.",
  "sign-in.code.submit": "Dalej",
  "sign-in.code.back": "Wstecz",
  "sign-in.code.too-slow": "Drugi krok trwał zbyt długo. Wpisz hasło jeszcze raz.",
  "sign-in.wait": {
    one: "Można spróbować ponownie za {count} sekundę.",
    few: "Można spróbować ponownie za {count} sekundy.",
    many: "Można spróbować ponownie za {count} sekund.",
    other: "Można spróbować ponownie za {count} sekundy.",
  },
  "sign-in.signed-out": "Sesja została zakończona.",
  "sign-in.signed-out-elsewhere": "Wylogowano na innej karcie, więc tutaj też.",
} as const satisfies Translation<typeof english>;
