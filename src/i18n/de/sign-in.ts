import type { signIn as english } from "../en/sign-in.ts";
import type { Translation } from "../translation.ts";

export const signIn = {
  "sign-in.heading": "Anmelden",
  "sign-in.user-name": "Benutzername",
  "sign-in.password": "Passwort",
  "sign-in.submit": "Anmelden",
  "sign-in.user-name-missing": "Geben Sie Ihren Benutzernamen ein.",
  "sign-in.password-missing": "Geben Sie Ihr Passwort ein.",
  "sign-in.wait": {
    one: "In {count} Sekunde können Sie es erneut versuchen.",
    other: "In {count} Sekunden können Sie es erneut versuchen.",
  },
  "sign-in.wait.minutes": {
    one: "In {count} Minute können Sie es erneut versuchen.",
    other: "In {count} Minuten können Sie es erneut versuchen.",
  },
  "sign-in.wait-over": "Sie können es jetzt erneut versuchen.",
  "sign-in.signed-out": "Sie sind abgemeldet.",
  "sign-in.signed-out-elsewhere":
    "Sie haben sich in einem anderen Tab abgemeldet, deshalb sind Sie auch hier abgemeldet.",
} as const satisfies Translation<typeof english>;
