import type { enrollConfirm as english } from "../en/enroll-confirm.ts";
import type { Translation } from "../translation.ts";

export const enrollConfirm = {
  "enroll.confirm.heading": "Confermi con un codice",
  "enroll.confirm.text":
    "Scriva il codice che l’app di autenticazione mostra ora per {issuer} ({account}). Così si attiva la MFA.",
  "enroll.confirm.text.replaces":
    "Scriva il codice che la nuova voce {issuer} ({account}) mostra ora. Da quel momento vale il nuovo telefono e non più il vecchio.",
  "enroll.confirm.text.scratch": "Scriva uno dei codici di emergenza. Così si attiva la MFA.",
  "enroll.confirm.text.scratch.replaces":
    "Scriva uno dei nuovi codici di emergenza. Da quel momento vale il nuovo telefono e non più il vecchio.",
  "enroll.confirm.field": "Codice a sei cifre",
  "enroll.confirm.field-eight": "Codice a otto cifre",
  "enroll.confirm.submit": "Attiva la MFA",
  "enroll.confirm.auto": "Invia appena è completo",
  "enroll.confirm.next-code": {
    one: "Il codice cambia tra {count} secondo.",
    many: "Il codice cambia tra {count} di secondi.",
    other: "Il codice cambia tra {count} secondi.",
  },
  "enroll.confirm.checking": "Controllo del codice in corso.",
  "enroll.confirm.checking-late":
    "Il server non ha ancora risposto. Se intanto l’app mostra un altro codice, non importa: conta quello inviato.",
  "enroll.confirm.incomplete": {
    one: "Scriva il codice intero: ha {count} cifra.",
    many: "Scriva il codice intero: ha {count} di cifre.",
    other: "Scriva il codice intero: ha {count} cifre.",
  },
  "enroll.confirm.malformed": "Un codice contiene solo cifre. Scriva il codice dell’app.",

  "enroll.refused.behind": {
    one: "Il telefono è indietro di circa {count} minuto. Imposti l’ora automatica, poi scriva il codice successivo.",
    many: "Il telefono è indietro di circa {count} di minuti. Imposti l’ora automatica, poi scriva il codice successivo.",
    other:
      "Il telefono è indietro di circa {count} minuti. Imposti l’ora automatica, poi scriva il codice successivo.",
  },
  "enroll.refused.ahead": {
    one: "Il telefono è avanti di circa {count} minuto. Imposti l’ora automatica, poi scriva il codice successivo.",
    many: "Il telefono è avanti di circa {count} di minuti. Imposti l’ora automatica, poi scriva il codice successivo.",
    other:
      "Il telefono è avanti di circa {count} minuti. Imposti l’ora automatica, poi scriva il codice successivo.",
  },
  "enroll.refused.just-expired": "Questo codice è appena scaduto. Attenda il successivo.",
  "enroll.refused.not-yet": {
    one: "Il telefono è un po’ avanti: questo codice vale tra {count} secondo. Attenda il codice successivo e lo scriva.",
    many: "Il telefono è un po’ avanti: questo codice vale tra {count} di secondi. Attenda il codice successivo e lo scriva.",
    other:
      "Il telefono è un po’ avanti: questo codice vale tra {count} secondi. Attenda il codice successivo e lo scriva.",
  },
  "enroll.refused.current":
    "Questo codice è giusto in questo momento, ma il server lo ha rifiutato. Forse è scaduto durante l’invio. Attenda il codice successivo e lo scriva. Se succede di nuovo, forse l’orologio del server è sbagliato: avvisi l’amministratore.",
  "enroll.refused.scratch-code":
    "Questo è uno dei codici di emergenza. Lo tenga per dopo e scriva il codice dell’app.",
  "enroll.refused.other-entry":
    "Questo è il codice di un’altra voce, oppure una cifra è sbagliata. Cerchi {issuer} ({account}).",
  "enroll.refused.already-used": "Questo codice è già stato usato. Attenda il codice successivo e lo scriva.",
  "enroll.refused.plain":
    "Questo codice non è stato accettato. Cerchi {issuer} ({account}) nell’app, attenda il codice successivo e lo scriva.",
  "enroll.refused.third":
    "Il terzo codice è stato rifiutato. Spesso l’orologio del telefono è sbagliato: imposti l’ora automatica.",
  "enroll.refused.android": "Android: Impostazioni, Sistema, Data e ora, Imposta l’ora automaticamente.",
  "enroll.refused.ios": "iPhone: Impostazioni, Generali, Data e ora, Imposta automaticamente.",
  "enroll.refused.computer-ahead": {
    one: "L’orologio di questo dispositivo è avanti di {count} minuto rispetto a quello del server. Forse anche il telefono è sbagliato.",
    many: "L’orologio di questo dispositivo è avanti di {count} di minuti rispetto a quello del server. Forse anche il telefono è sbagliato.",
    other:
      "L’orologio di questo dispositivo è avanti di {count} minuti rispetto a quello del server. Forse anche il telefono è sbagliato.",
  },
  "enroll.refused.computer-behind": {
    one: "L’orologio di questo dispositivo è indietro di {count} minuto rispetto a quello del server. Forse anche il telefono è sbagliato.",
    many: "L’orologio di questo dispositivo è indietro di {count} di minuti rispetto a quello del server. Forse anche il telefono è sbagliato.",
    other:
      "L’orologio di questo dispositivo è indietro di {count} minuti rispetto a quello del server. Forse anche il telefono è sbagliato.",
  },
  "enroll.refused.computer-far":
    "L’orologio di questo dispositivo differisce di oltre un’ora da quello del server. Forse anche il telefono è sbagliato.",
  "enroll.confirm.scratch-typed": "Questo è un codice di emergenza. Scriva il codice dell’app.",
  "enroll.confirm.scratch-typed.choice":
    "Questo è un codice di emergenza. In questo campo va il codice dell’app. Se non riesce ad averlo, usi un codice di emergenza.",
  "enroll.confirm.sent-before":
    "Questo codice è già stato provato. Attenda il codice successivo e lo scriva.",
  "enroll.confirm.not-switched-on":
    "Non c’è stata risposta e la MFA non è stata attivata. Attenda il codice successivo e lo scriva.",
  "enroll.confirm.undecided":
    "Non c’è stata risposta e il server non indica quale telefono valga ora. Attenda il codice successivo e lo scriva: così sarà certo.",
  "enroll.confirm.wait.left": {
    one: "Attenda {count} secondo, poi scriva il codice che l’app mostrerà.",
    many: "Attenda {count} di secondi, poi scriva il codice che l’app mostrerà.",
    other: "Attenda {count} secondi, poi scriva il codice che l’app mostrerà.",
  },
  "enroll.confirm.wait.left.minutes": {
    one: "Attenda {count} minuto, poi scriva il codice che l’app mostrerà.",
    many: "Attenda {count} di minuti, poi scriva il codice che l’app mostrerà.",
    other: "Attenda {count} minuti, poi scriva il codice che l’app mostrerà.",
  },
  "enroll.confirm.wait-long": "La configurazione può scadere prima. In tal caso ricominci.",

  "enroll.confirm.use-scratch": "Usa un codice di emergenza",
  "enroll.confirm.use-app": "Usa il codice dell’app",
  "enroll.confirm.scratch-field": "Codice di emergenza",
  "enroll.confirm.scratch-malformed":
    "Non è un codice di emergenza completo. Ne scriva uno così come compare nell’elenco.",
  "enroll.confirm.scratch-refused":
    "Questo codice di emergenza non è stato accettato. Ne scriva un altro oppure usi il codice dell’app.",
  "enroll.confirm.scratch-warning":
    "Un codice di emergenza non dimostra nulla sull’app. Se la voce nell’app è sbagliata, potrà entrare solo con i codici di emergenza rimasti. Il codice scritto qui è consumato.",

  "enroll.unknown.title": "Non si sa ancora",
  "enroll.unknown.reading": "Non c’è stata risposta. Verifica presso il server: la MFA è stata attivata?",
  "enroll.unknown.text":
    "Al momento non si può sapere se la MFA è stata attivata. Conservi i codici di emergenza e la voce nell’app finché non si sa.",
  "enroll.unknown.check": "Controlla di nuovo",
} as const satisfies Translation<typeof english>;
