import type { failure as english } from "../en/failure.ts";
import type { Translation } from "../translation.ts";

export const failure = {
  "failure.offline": "Non c’è connessione. Non è stato cambiato nulla. Si colleghi alla rete, poi riprovi.",
  "failure.offline.read":
    "Non c’è connessione, perciò lo stato più recente non si può mostrare. Si colleghi alla rete, poi riprovi.",
  "failure.offline.challenge":
    "Non c’è connessione e l’accesso non è riuscito. Si colleghi alla rete, attenda il codice successivo nell’app, poi riprovi.",
  "failure.unreachable":
    "Il server non è raggiungibile. Non è stato cambiato nulla. Controlli l’indirizzo e il certificato, poi riprovi.",
  "failure.unreachable.read":
    "Il server non è raggiungibile, perciò lo stato più recente non si può mostrare. Controlli l’indirizzo e il certificato, poi riprovi.",
  "failure.unreachable.challenge":
    "Il server non è raggiungibile e l’accesso non è riuscito. Controlli la rete, attenda il codice successivo nell’app, poi riprovi.",

  "failure.timeout": "Nessuna risposta. Non è stato cambiato nulla. Riprovi.",
  "failure.timeout.read": "Il server non ha risposto in tempo. Riprovi.",
  "failure.timeout.challenge": "Nessuna risposta. Attenda il codice successivo, poi riprovi.",
  "failure.timeout.enable":
    "Nessuna risposta e la MFA non è stata attivata. Ricominci: verrà creata una nuova chiave. Se aveva già inquadrato un codice QR, elimini dall’app la voce creata in quel momento.",

  "failure.sign-in.wrong": "Il nome utente o la password non sono corretti. Li scriva di nuovo entrambi.",
  "failure.challenge.wrong":
    "Questo codice non è stato accettato. Attenda il codice successivo nell’app, oppure scriva un codice di emergenza non ancora usato.",
  "failure.challenge.expired":
    "Il secondo passaggio ha richiesto troppo tempo. Scriva di nuovo la password; il nome utente resta.",
  "failure.code.replayed":
    "Questo codice è già stato usato. Scriva il codice successivo dell’app o un altro codice di emergenza.",
  "failure.code.not-taken":
    "Il server non ha accettato questo codice. Attenda il codice successivo nell’app e lo scriva.",

  "failure.enrollment.expired": "La configurazione ha richiesto troppo tempo ed è terminata. Ricominci.",
  "failure.enrollment.exhausted":
    "Cinque codici sono stati rifiutati, quindi questa configurazione è terminata. Ricominci.",
  "failure.enrollment.finished":
    "Questa configurazione era già stata completata, forse in un’altra scheda. Controlli se la MFA è attiva.",
  "failure.enrollment.superseded":
    "La configurazione è stata riavviata altrove. La chiave e i codici di emergenza di questa pagina non valgono più.",
  "failure.enrollment.unknown": "Il server non conosce più questa configurazione. Ricominci.",
  "failure.already-on":
    "La MFA è già attiva. Per un altro telefono, configuri un nuovo telefono: il vecchio vale finché non avrà confermato il nuovo.",
  "failure.already-off": "La MFA era già disattivata. Non è stato cambiato nulla.",
  "failure.external":
    "Questo account accede con un provider di identità. La sua MFA si configura lì, non qui.",

  "failure.too-many": {
    one: "Ci sono stati troppi tentativi. Attenda {count} secondo, poi riprovi.",
    many: "Ci sono stati troppi tentativi. Attenda {count} di secondi, poi riprovi.",
    other: "Ci sono stati troppi tentativi. Attenda {count} secondi, poi riprovi.",
  },
  "failure.too-many.minutes": {
    one: "Ci sono stati troppi tentativi. Attenda {count} minuto, poi riprovi.",
    many: "Ci sono stati troppi tentativi. Attenda {count} di minuti, poi riprovi.",
    other: "Ci sono stati troppi tentativi. Attenda {count} minuti, poi riprovi.",
  },
  "failure.too-many.plain": "Ci sono stati troppi tentativi.",
  "failure.too-many.code": {
    one: "Ci sono stati troppi tentativi. Attenda {count} secondo, poi scriva il codice che l’app mostrerà.",
    many: "Ci sono stati troppi tentativi. Attenda {count} di secondi, poi scriva il codice che l’app mostrerà.",
    other:
      "Ci sono stati troppi tentativi. Attenda {count} secondi, poi scriva il codice che l’app mostrerà.",
  },
  "failure.too-many.code.minutes": {
    one: "Ci sono stati troppi tentativi. Attenda {count} minuto, poi scriva il codice che l’app mostrerà.",
    many: "Ci sono stati troppi tentativi. Attenda {count} di minuti, poi scriva il codice che l’app mostrerà.",
    other: "Ci sono stati troppi tentativi. Attenda {count} minuti, poi scriva il codice che l’app mostrerà.",
  },

  "failure.session-ended": "La sessione è terminata. Acceda di nuovo per continuare.",
  "failure.step-up": "Serve un accesso recente. Scriva la password per continuare.",
  "failure.not-allowed": "Non ha il permesso di farlo per questo account. Lo chieda a un amministratore.",
  "failure.not-allowed.read": "Non ha il permesso di vedere questa pagina. Si rivolga a un amministratore.",
  "failure.license":
    "Il contratto di licenza dell’appliance non è ancora stato accettato. Acceda all’appliance stessa, lo accetti lì, poi riprovi.",
  "failure.user-gone": "Questo utente non esiste più. Torni indietro e aggiorni l’elenco degli utenti.",
  "failure.not-offered":
    "Il server non offre questa funzione; forse la sua versione non è quella configurata qui. Avvisi l’amministratore.",
  "failure.not-offered.sign-in":
    "All’indirizzo configurato non c’è alcun accesso. Chieda all’amministratore di controllare l’indirizzo dell’API.",
  "failure.conflict": "Lo stato è stato cambiato altrove. Lo controlli di nuovo prima di continuare.",
  "failure.locked": "Questo account è bloccato. Attenda un po’, o chieda a un amministratore di sbloccarlo.",

  "failure.bad-request": "Il server non ha accettato la richiesta. Non è stato cambiato nulla.",
  "failure.bad-request.sign-in":
    "Il server non ha capito la richiesta di accesso. È un difetto del programma: avvisi l’amministratore.",
  "failure.bad-request.read": "Il server non è riuscito a caricare questi dati. Riprovi.",
  "failure.busy": "Il server è in avvio o occupato. Non è stato cambiato nulla. Riprovi tra un po’.",
  "failure.busy.plain": "Il server è in avvio o occupato. Non è stato cambiato nulla.",
  "failure.busy.wait": {
    one: "Il server è in avvio o occupato. Non è stato cambiato nulla. Riprovi tra {count} secondo.",
    many: "Il server è in avvio o occupato. Non è stato cambiato nulla. Riprovi tra {count} di secondi.",
    other: "Il server è in avvio o occupato. Non è stato cambiato nulla. Riprovi tra {count} secondi.",
  },
  "failure.busy.wait.minutes": {
    one: "Il server è in avvio o occupato. Non è stato cambiato nulla. Riprovi tra {count} minuto.",
    many: "Il server è in avvio o occupato. Non è stato cambiato nulla. Riprovi tra {count} di minuti.",
    other: "Il server è in avvio o occupato. Non è stato cambiato nulla. Riprovi tra {count} minuti.",
  },
  "failure.busy.challenge": "Il server è occupato. Attenda il codice successivo, poi riprovi.",
  "failure.server": "Il server ha riscontrato un errore. Forse non è cambiato nulla. Riprovi.",
  "failure.server.read":
    "Il server ha riscontrato un errore e non è riuscito a caricare questi dati. Riprovi.",
  "failure.server.enable":
    "Il server ha riscontrato un errore e la MFA non è stata attivata. Ricominci: verrà creata una nuova chiave.",
  "failure.server.challenge":
    "Il server ha riscontrato un errore. Attenda il codice successivo, poi riprovi.",

  "failure.answer.not-json":
    "La risposta non veniva dall’appliance. Forse c’è di mezzo una pagina di accesso della rete. Non ne è stato usato nulla. Controlli la rete, poi riprovi.",
  "failure.answer.truncated": "La risposta del server si è interrotta. Non ne è stato usato nulla. Riprovi.",
  "failure.answer.too-large":
    "La risposta del server supera la dimensione consentita. Non ne è stato usato nulla. Avvisi l’amministratore.",
  "failure.answer.shape":
    "Il server ha inviato una risposta illeggibile. Non ne è stato usato nulla. Avvisi l’amministratore.",
  "failure.answer.no-sign-in":
    "La risposta del server all’accesso è incompleta, quindi l’accesso non è riuscito. Riprovi.",
  "failure.answer.no-token":
    "La risposta del server è incompleta, quindi la configurazione non si potrebbe confermare in seguito. La MFA non è stata attivata. Ricominci.",
  "failure.answer.no-scratch-codes":
    "Il server non ha inviato codici di emergenza. La MFA non è stata attivata. Avvisi l’amministratore.",
  "failure.answer.no-secret":
    "Il server non ha inviato alcuna chiave segreta. La MFA non è stata attivata. Avvisi l’amministratore.",
  "failure.answer.bad-secret":
    "Il server ha inviato una chiave segreta che nessuna app di autenticazione può usare. La MFA non è stata attivata. Avvisi l’amministratore.",
  "failure.answer.contradiction":
    "La risposta del server si contraddice: contiene due chiavi segrete. La MFA non è stata attivata. Avvisi l’amministratore.",
  "failure.answer.challenge":
    "La risposta del server è illeggibile. Attenda il codice successivo, poi riprovi.",
} as const satisfies Translation<typeof english>;
