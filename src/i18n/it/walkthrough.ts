import type { walkthrough as english } from "../en/walkthrough.ts";
import type { Translation } from "../translation.ts";
import { walkthroughSteps } from "./walkthrough-steps.ts";

export const walkthrough = {
  "walkthrough.heading": "Guida",
  "walkthrough.for": "Chi chiama: {name}",
  "walkthrough.step": "Passaggio {step} di {steps}",
  "walkthrough.say": "Da dire",
  "walkthrough.see": "Che cosa dovrebbe vedere",
  "walkthrough.picture": "Immagine di questo passaggio, con dati di esempio",
  "walkthrough.sample": "Esempio",
  "walkthrough.if-not": "Se non è così",
  "walkthrough.bar": "Passaggi della chiamata",
  "walkthrough.next": "Avanti",
  "walkthrough.previous": "Indietro",
  "walkthrough.ready": "La persona è pronta",
  "walkthrough.show": "Mostra",
  "walkthrough.hide": "Nascondi",
  "walkthrough.copy-note": "Copia la nota per il ticket",
  "walkthrough.note.copied": "La nota per il ticket è negli appunti.",
  "walkthrough.note.refused": "Il browser non ha permesso la copia. La nota è qui sotto: la copi a mano.",
  "walkthrough.note": "Nota per il ticket",
  "walkthrough.leave": "Termina la chiamata senza completare",

  "walkthrough.choose.text": "Chi chiama? Cerchi la persona, poi scelga il nome.",
  "walkthrough.choose.find": "Cerca un utente",
  "walkthrough.choose.list": "Utenti",
  "walkthrough.choose.none": "Nessun utente corrisponde a «{query}».",
  "walkthrough.choose.more": "Ce ne sono altri. Scriva una parte più lunga del nome.",
  "walkthrough.choose.external": "Provider di identità",
  "walkthrough.choose.on": "La MFA è attiva",
  "walkthrough.choose.off": "La MFA non è attiva",
  "walkthrough.choose.unknown": "Stato della MFA sconosciuto",

  "walkthrough.lost.title": "In questa pagina non c’è alcuna chiamata in corso",
  "walkthrough.lost":
    "Se la pagina è stata ricaricata durante una chiamata, la chiave segreta di quella chiamata non esiste più e non si può più confermare.",
  "walkthrough.begin-again": "Ricomincia",
  "walkthrough.external":
    "Il provider di identità gestisce la MFA di questo utente. Non si può configurare qui: indirizzi chi chiama al gruppo che si occupa del provider di identità.",
  "walkthrough.to-users": "Vai a «Utenti»",
  "walkthrough.to-queue": "Torna alla coda",

  ...walkthroughSteps,

  "walkthrough.note.title": "Configurazione della MFA per telefono",
  "walkthrough.note.agent": "Assistenza",
  "walkthrough.note.caller": "Chi ha chiamato",
  "walkthrough.note.appliance": "Appliance",
  "walkthrough.note.what": "Che cosa",
  "walkthrough.note.what.set-up": "Configurare la MFA",
  "walkthrough.note.what.recreate": "Ricreare la MFA per un nuovo telefono",
  "walkthrough.note.ticket": "Numero di ticket",
  "walkthrough.note.checks": "Verifiche dell’identità",
  "walkthrough.note.checks.between": "; ",
  "walkthrough.note.begun": "Inizio",
  "walkthrough.note.ended": "Fine",
  "walkthrough.note.result": "Esito",
  "walkthrough.note.result.done": "La MFA è attiva, è stato confermato un codice della nuova voce.",
  "walkthrough.note.result.open": "Non completato. La MFA non è stata cambiata.",
  "walkthrough.note.result.under-way": "La chiamata è ancora in corso. Finora la MFA non è stata cambiata.",
  "walkthrough.note.result.finished-before":
    "La configurazione era già stata completata, ma non in questa chiamata. Bisogna verificare di nuovo lo stato.",
  "walkthrough.note.result.unknown":
    "Il server non ha risposto all’ultimo passaggio. Bisogna verificare di nuovo lo stato.",
} as const satisfies Translation<typeof english>;
