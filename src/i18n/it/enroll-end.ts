import type { enrollEnd as english } from "../en/enroll-end.ts";
import type { Translation } from "../translation.ts";

export const enrollEnd = {
  "enroll.done.heading": "La MFA è attiva",
  "enroll.done.text":
    "Al prossimo accesso verranno chiesti la Sua password e il codice a sei cifre dell’app.",
  "enroll.done.text.other":
    "Al prossimo accesso di {name} verranno chiesti la password e il codice a sei cifre dell’app.",
  "enroll.done.read-back": "Confermato dal server: la MFA è attiva per {name}.",
  "enroll.done.reading": "Verifica dello stato presso il server in corso.",
  "enroll.done.not-read": "Il server ha accettato il codice, ma non è stato possibile verificare lo stato.",
  "enroll.done.contradiction":
    "Il server ha accettato il codice, ma ora non indica che la MFA è attiva. Ricontrolli lo stato prima di farvi affidamento.",
  "enroll.done.code-once": "Il codice appena scritto è consumato. All’accesso, attenda il successivo.",
  "enroll.done.code-once.other":
    "Il codice appena scritto è consumato. All’accesso, {name} deve attendere il successivo.",
  "enroll.done.scratch": "Senza il telefono, un codice di emergenza sostituisce il codice a sei cifre.",
  "enroll.done.no-scratch.other":
    "A {name} non è stato consegnato nessun codice di emergenza. Se il telefono va perso, si dovrà ricreare la MFA.",
  "enroll.done.delete-old":
    "Forse l’app mostra ora due voci per {issuer} ({account}). Elimini la vecchia voce: i suoi codici non valgono più.",
  "enroll.done.delete-old.other":
    "Forse l’app di {name} mostra ora due voci per {issuer} ({account}). Chieda a {name} di eliminare la vecchia voce: i suoi codici non valgono più.",
  "enroll.done.sessions": "Le altre sessioni di questo account sono state chiuse.",
  "enroll.done.go": "Vai a «La Sua MFA»",
  "enroll.done.go.other": "Vai a «Utenti»",

  "enroll.stopped.heading": "La configurazione si è fermata",
  "enroll.stopped.interrupted.title": "La configurazione è stata interrotta",
  "enroll.stopped.interrupted":
    "La pagina è stata ricaricata o lasciata. Per sicurezza, la chiave segreta e i codici di emergenza di quella configurazione sono stati cancellati e non si possono mostrare di nuovo.",
  "enroll.stopped.finished-elsewhere":
    "Questa configurazione era già stata completata, ma non in questa pagina. I codici di emergenza di questa pagina valgono solo se questa pagina ha indicato che la MFA è attiva.",
  "enroll.stopped.user-gone.me": "Questo account non esiste più. Si rivolga all’amministratore.",
  "enroll.stopped.delete-entry":
    "Se l’app di autenticazione mostra una voce {issuer} ({account}) di questa configurazione, la elimini. I suoi codici non valgono.",
  "enroll.stopped.delete-entry.other":
    "Se l’app di autenticazione di {name} mostra una voce {issuer} ({account}) di questa configurazione, chieda a {name} di eliminarla. I suoi codici non valgono.",
  "enroll.stopped.delete-newest":
    "Se durante quella configurazione ha aggiunto all’app di autenticazione una voce per {appliance}, la elimini: i suoi codici non valgono. Se le voci sono due, è la più recente.",
  "enroll.stopped.delete-newest.other":
    "Se durante quella configurazione {name} ha aggiunto all’app di autenticazione una voce per {appliance}, chieda a {name} di eliminarla: i suoi codici non valgono. Se le voci sono due, è la più recente.",
  "enroll.stopped.keep-entries":
    "Non elimini ancora nessuna voce per {appliance} dall’app di autenticazione: potrebbe essere quella valida. Il prossimo accesso mostrerà quale codice viene accettato. Conservi quella voce e i codici di emergenza salvati con essa, ed elimini ogni altra.",
  "enroll.stopped.keep-entries.other":
    "Chieda a {name} di non eliminare ancora nessuna voce per {appliance} dall’app di autenticazione: potrebbe essere quella valida. Il prossimo accesso mostrerà quale codice viene accettato. Quella voce e i codici di emergenza salvati con essa restano, ogni altra si può eliminare.",
  "enroll.stopped.codes-dead": "Getti via i codici di emergenza salvati in quella configurazione.",
  "enroll.stopped.codes-dead.other":
    "Chieda a {name} di gettare via i codici di emergenza di quella configurazione.",
  "enroll.stopped.codes-unsure":
    "I codici di emergenza di questa pagina valgono solo se questa pagina ha indicato che la MFA è attiva.",
  "enroll.stopped.state.on": "Secondo il server, la MFA è attiva per questo account.",
  "enroll.stopped.state.off": "Non è cambiato nulla: secondo il server, la MFA è ancora disattivata.",
  "enroll.stopped.state.old-phone":
    "Secondo il server, la MFA è attiva. Se non aveva ancora confermato un codice, non è cambiato nulla: il vecchio telefono e i vecchi codici di emergenza valgono ancora.",
  "enroll.stopped.state.on-unsure":
    "Secondo il server, la MFA è attiva. Se non ha salvato i codici di emergenza, configuri di nuovo la MFA ora per riceverne altri.",
  "enroll.stopped.state.on-unsure.other":
    "Secondo il server, la MFA è attiva. Se {name} non ha salvato i codici di emergenza, configuri di nuovo la MFA ora per averne altri.",
  "enroll.stopped.state.unknown": "Non è stato possibile verificare presso il server se la MFA è attiva.",
  "enroll.stopped.state.reading": "Verifica presso il server: la MFA è attiva?",
  "enroll.stopped.read-again": "Aggiorna lo stato",

  "enroll.leave.unsaved.title": "Uscire prima di salvare i codici di emergenza?",
  "enroll.leave.unsaved.text":
    "I codici vengono mostrati solo ora. Se esce, questa configurazione termina: per l’accesso non è cambiato nulla e potrà ricominciare.",
  "enroll.leave.in-flight.title": "Uscire mentre il codice viene controllato?",
  "enroll.leave.in-flight.text": "Non si sa ancora se la MFA è stata attivata. Se esce, guardi poi lo stato.",
  "enroll.leave.stay": "Resta",
  "enroll.leave.leave": "Esci",
} as const satisfies Translation<typeof english>;
