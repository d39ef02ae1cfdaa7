import type { queue as english } from "../en/queue.ts";
import type { Translation } from "../translation.ts";

export const queue = {
  "queue.heading": "Gestione degli utenti uno alla volta",
  "queue.progress": "{finished} di {total} gestiti",
  "queue.empty": "Nella coda non c’è nessuno. Scelga gli utenti nell’elenco, poi li gestisca uno alla volta.",
  "queue.to-users": "Vai a «Utenti»",
  "queue.now": "Ora",
  "queue.all": "Tutti in questa coda",
  "queue.set-up": "Configura la MFA",
  "queue.recreate": "Ricrea la MFA",
  "queue.off.text": "La MFA non è attiva per questo utente.",
  "queue.on.text":
    "Questo utente ha la MFA. Ricreandola si ottiene una nuova chiave; il vecchio telefono vale finché non viene confermato il nuovo codice.",
  "queue.unknown.text":
    "Il server non ha indicato lo stato della MFA di questo utente. Salti questo utente o aggiorni lo stato.",
  "queue.read-again": "Aggiorna lo stato",
  "queue.external.text":
    "Il provider di identità gestisce la MFA di questo utente. Non si può configurare qui.",
  "queue.reading": "Verifica dello stato di {name}",
  "queue.skip": "Salta",
  "queue.fail": "Segna come non riuscito",
  "queue.again": "Rimetti nella coda",
  "queue.waiting": "In attesa",
  "queue.done": "Fatto",
  "queue.skipped": "Saltato",
  "queue.failed": "Non riuscito",
  "queue.summary": "La coda è finita",
  "queue.summary.done": {
    one: "{count} utente completato",
    many: "{count} di utenti completati",
    other: "{count} utenti completati",
  },
  "queue.summary.skipped": {
    one: "{count} utente saltato",
    many: "{count} di utenti saltati",
    other: "{count} utenti saltati",
  },
  "queue.summary.failed": {
    one: "{count} utente non completato",
    many: "{count} di utenti non completati",
    other: "{count} utenti non completati",
  },
  "queue.copy": "Copia il riepilogo",
  "queue.copied": "Il riepilogo è negli appunti.",
  "queue.copy-refused": "Il browser non ha permesso la copia. Selezioni il testo e lo copi a mano.",
  "queue.end": "Termina la coda",
} as const satisfies Translation<typeof english>;
