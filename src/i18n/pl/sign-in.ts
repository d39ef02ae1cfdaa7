import type { signIn as english } from "../en/sign-in.ts";
import type { Translation } from "../translation.ts";

export const signIn = {
  "sign-in.heading": "Logowanie",
  "sign-in.user-name": "Nazwa użytkownika",
  "sign-in.password": "Hasło",
  "sign-in.submit": "Zaloguj się",
  "sign-in.user-name-missing": "Wpisz nazwę użytkownika.",
  "sign-in.password-missing": "Wpisz hasło.",
  "sign-in.wait": {
    one: "Można spróbować ponownie za {count} sekundę.",
    few: "Można spróbować ponownie za {count} sekundy.",
    many: "Można spróbować ponownie za {count} sekund.",
    other: "Można spróbować ponownie za {count} sekundy.",
  },
  "sign-in.wait.minutes": {
    one: "Można spróbować ponownie za {count} minutę.",
    few: "Można spróbować ponownie za {count} minuty.",
    many: "Można spróbować ponownie za {count} minut.",
    other: "Można spróbować ponownie za {count} minuty.",
  },
  "sign-in.wait-over": "Można teraz spróbować ponownie.",
  "sign-in.signed-out": "Sesja została zakończona.",
  "sign-in.signed-out-elsewhere": "Wylogowano na innej karcie, więc tutaj też.",
} as const satisfies Translation<typeof english>;
