import type { failureLater as english } from "../en/failure-later.ts";
import type { Translation } from "../translation.ts";

export const failureLater = {
  "failure.offline.accept":
    "Non c’è connessione. Non è certo che il codice sia arrivato. Si colleghi alla rete, poi controlli di nuovo.",
  "failure.offline.turn-off":
    "Non c’è connessione. Non è certo che la MFA sia stata disattivata. Si colleghi alla rete, poi controlli di nuovo.",
  "failure.unreachable.accept":
    "Il server non è raggiungibile. Non è certo che il codice sia arrivato. Verifichi la rete, poi controlli di nuovo.",
  "failure.unreachable.turn-off":
    "Il server non è raggiungibile. Non è certo che la MFA sia stata disattivata. Verifichi la rete, poi controlli di nuovo.",
  "failure.timeout.accept":
    "Nessuna risposta. Non è certo che il codice sia arrivato. Controlli di nuovo prima di scriverne un altro.",
  "failure.timeout.turn-off":
    "Nessuna risposta. Non è certo che la MFA sia stata disattivata. Controlli di nuovo.",
  "failure.code.rejected":
    "Questo codice non è stato accettato. Controlli che sia della nuova voce dell’app e che l’orologio del telefono sia giusto, poi attenda il codice successivo e lo scriva.",
  "failure.bad-request.turn-off":
    "Il server non ha accettato la richiesta. Controlli se la MFA è ancora attiva.",
  "failure.busy.accept":
    "Il server è occupato. Non è certo che il codice sia arrivato. Controlli di nuovo tra un po’.",
  "failure.busy.turn-off":
    "Il server è occupato. Non è certo che la MFA sia stata disattivata. Controlli di nuovo tra un po’.",
  "failure.server.accept":
    "Il server ha riscontrato un errore. Non è certo che il codice sia stato accettato. Controlli di nuovo.",
  "failure.server.turn-off":
    "Il server ha riscontrato un errore. Non è certo che la MFA sia stata disattivata. Controlli di nuovo.",
  "failure.answer.accept":
    "La risposta del server è illeggibile. Non è certo che il codice sia stato accettato. Controlli di nuovo.",
  "failure.answer.turn-off":
    "La risposta del server è illeggibile. Non è certo che la MFA sia stata disattivata. Controlli di nuovo.",
} as const satisfies Translation<typeof english>;
