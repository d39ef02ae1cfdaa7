import type { signIn as english } from "../en/sign-in.ts";
import type { Translation } from "../translation.ts";

export const signIn = {
  "sign-in.heading": "Accesso",
  "sign-in.user-name": "Nome utente",
  "sign-in.password": "Password",
  "sign-in.submit": "Accedi",
  "sign-in.user-name-missing": "Scriva il nome utente.",
  "sign-in.password-missing": "Scriva la password.",
  "sign-in.wait": {
    one: "Potrà riprovare tra {count} secondo.",
    many: "Potrà riprovare tra {count} di secondi.",
    other: "Potrà riprovare tra {count} secondi.",
  },
  "sign-in.wait.minutes": {
    one: "Potrà riprovare tra {count} minuto.",
    many: "Potrà riprovare tra {count} di minuti.",
    other: "Potrà riprovare tra {count} minuti.",
  },
  "sign-in.wait-over": "Ora può riprovare.",
  "sign-in.signed-out": "La sessione è chiusa.",
  "sign-in.signed-out-elsewhere": "La sessione è stata chiusa in un’altra scheda, perciò è chiusa anche qui.",
} as const satisfies Translation<typeof english>;
