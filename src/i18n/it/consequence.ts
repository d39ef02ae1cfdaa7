import type { consequence as english } from "../en/consequence.ts";
import type { Translation } from "../translation.ts";

export const consequence = {
  "consequence.recreate.heading": "Ricrea la MFA",
  "consequence.turn-off.heading": "Disattiva la MFA",
  "consequence.who": "Account",
  "consequence.appliance": "Appliance",
  "consequence.state": "Stato attuale",
  "consequence.what": "Che cosa succederà",
  "consequence.recreate.old-works":
    "Il vecchio telefono e i vecchi codici di emergenza restano validi finché non viene confermato il codice del nuovo telefono.",
  "consequence.recreate.then-dies":
    "Da quel momento il vecchio telefono e tutti i vecchi codici di emergenza non valgono più.",
  "consequence.recreate.delete-entry":
    "In seguito conviene eliminare la vecchia voce dall’app di autenticazione.",
  "consequence.turn-off.at-once":
    "La MFA viene disattivata subito. Da quel momento per accedere basta la password.",
  "consequence.turn-off.dies":
    "La voce dell’app di autenticazione e tutti i codici di emergenza non valgono più e non si possono recuperare.",
  "consequence.sessions": "Le altre sessioni di questo account vengono chiuse.",
  "consequence.reason": "Motivo o numero di ticket",
  "consequence.reason-hint": "Per uso proprio. Non viene inviato all’appliance.",
  "consequence.reason-missing": "Scriva un motivo o un numero di ticket.",
  "consequence.name": "Scriva il nome utente per confermare",
  "consequence.name-hint": "Il nome è {name}",
  "consequence.name-missing": "Scriva il nome utente «{name}».",
  "consequence.name-wrong": "Non è il nome utente. Scriva «{name}».",
  "consequence.password": "La Sua password",
  "consequence.password-hint": "L’accesso risale a più di cinque minuti fa. Confermi la Sua identità.",
  "consequence.password-missing": "Scriva la password.",
  "consequence.code": "Codice a sei cifre o codice di emergenza",
  "consequence.code-hint":
    "La password era giusta. Ora scriva il codice della Sua app di autenticazione ({name}).",
  "consequence.code-missing": "Scriva il codice a sei cifre o un codice di emergenza.",
  "consequence.continue": "Continua",
  "consequence.turn-off": "Disattiva la MFA",
  "consequence.cancel": "Annulla",
  "consequence.external":
    "L’accesso di questo account è gestito da un provider di identità. La MFA si configura lì, non qui.",
  "consequence.off-already":
    "La MFA non è attiva per questo account. Non c’è nulla da disattivare o ricreare.",
  "consequence.set-up": "Configura la MFA",
  "consequence.unknown":
    "Il server non ha indicato se la MFA è attiva, perciò ora qui non si può cambiare nulla.",
  "consequence.read-again": "Aggiorna lo stato",
  "consequence.done": "La MFA non è attiva",
  "consequence.done.text":
    "Il server lo conferma. D’ora in poi per accedere all’account {name} basta la password.",
  "consequence.done.already":
    "La MFA era già disattivata per l’account {name}. Non è stato necessario cambiare nulla.",
  "consequence.done.entry": "Elimini la voce dall’app di autenticazione: i suoi codici non valgono più.",
  "consequence.done.entry.other":
    "Chieda a {name} di eliminare la voce dall’app di autenticazione: i suoi codici non valgono più.",
  "consequence.still-on": "La MFA è ancora attiva",
  "consequence.still-on.text":
    "È stato chiesto al server di disattivare la MFA, ma risulta ancora attiva. Riprovi.",
  "consequence.not-known": "Non si sa ancora se la MFA è stata disattivata",
  "consequence.not-known.text":
    "Non è stato possibile verificare lo stato presso il server. Controlli di nuovo prima di fare altro.",
  "consequence.check-again": "Controlla di nuovo",
  "consequence.back": "Torna a «La Sua MFA»",
  "consequence.back-to-users": "Torna a «Utenti»",
} as const satisfies Translation<typeof english>;
