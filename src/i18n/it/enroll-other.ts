import type { enrollOther as english } from "../en/enroll-other.ts";
import type { Translation } from "../translation.ts";

export const enrollOther = {
  "enroll.ready.text.other":
    "Con la MFA, per accedere servono la password e un codice di un’app sul telefono. La configurazione richiede circa tre minuti, con {name} a portata di mano.",
  "enroll.ready.need.app.other":
    "Un’app di autenticazione sul telefono di {name}. Va bene qualsiasi app standard, per esempio Aegis, 2FAS, Google\u00a0Authenticator o Microsoft\u00a0Authenticator.",
  "enroll.ready.need.app.suggested.other":
    "Un’app di autenticazione sul telefono di {name}. Qui si consiglia: {apps}.",
  "enroll.ready.need.place.other":
    "Un posto dove {name} conserverà i codici di emergenza: un gestore di password, o carta in un luogo sicuro.",
} as const satisfies Translation<typeof english>;
