import type { frame as english } from "../en/frame.ts";
import type { Translation } from "../translation.ts";

export const frame = {
  "frame.skip": "Vai al contenuto",
  "frame.navigation": "Menu principale",
  "frame.nav.account": "La Sua MFA",
  "frame.nav.users": "Utenti",
  "frame.nav.walkthrough": "Guida",
  "frame.nav.practice": "Pratica",
  "frame.account-menu": "Account: {name}",
  "frame.sign-out": "Esci",
  "frame.hide-secrets": "Nascondi i segreti",
  "frame.show-secrets": "Mostra i segreti",
  "frame.secrets-hidden": "I segreti sono nascosti.",
  "frame.secrets-shown": "I segreti sono visibili.",
  "frame.language": "Lingua: {name}",
  "frame.language-failed": "Non è stato possibile caricare la lingua. La pagina resta com’è. Riprovi.",
  "frame.theme": "Aspetto: {name}",
  "frame.theme.system": "Come su questo dispositivo",
  "frame.theme.light": "Chiaro",
  "frame.theme.dark": "Scuro",
  "frame.theme.contrast": "Contrasto elevato",
  "frame.loading": "Caricamento",
  "frame.still-waiting": "Il server non ha ancora risposto.",
  "frame.try-again": "Riprova",
  "frame.close": "Chiudi",
  "frame.show-typed": "Mostra il testo inserito",
  "frame.hide-typed": "Nascondi il testo inserito",
  "frame.trace": "Riferimento per l’assistenza: {traceId}",
  "frame.time-left": {
    one: "Uscita tra {count} minuto",
    many: "Uscita tra {count} di minuti",
    other: "Uscita tra {count} minuti",
  },
  "frame.idle.title": "È ancora lì?",
  "frame.idle.text":
    "Allo scadere del tempo la sessione verrà chiusa, perché da un po’ non c’è attività. Fino ad allora il contenuto di questa pagina resta.",
  "frame.idle.left": {
    one: "Resta {count} secondo",
    many: "Restano {count} di secondi",
    other: "Restano {count} secondi",
  },
  "frame.idle.stay": "Resta nella sessione",
  "frame.idle.failed": "Non è stato possibile rinnovare la sessione. Riprovi finché c’è tempo.",
  "frame.again.title": "Acceda di nuovo",
  "frame.again.idle":
    "La sessione è stata chiusa perché da un po’ non c’era attività. Acceda come {name} per riprendere da dove era. In questa pagina non va perso nulla.",
  "frame.again.ended":
    "La sessione è terminata. Acceda come {name} per riprendere da dove era. In questa pagina non va perso nulla.",
  "frame.again.other": "Lascia questa pagina e accedi da capo",
  "frame.not-found.title": "Pagina non trovata",
  "frame.not-found.heading": "Questa pagina non esiste",
  "frame.not-found.text": "Forse l’indirizzo è scritto male, o la pagina è stata spostata.",
  "frame.not-found.home": "Vai a «La Sua MFA»",
  "frame.broken.title": "Qualcosa si è guastato",
  "frame.broken.heading": "Qualcosa si è guastato",
  "frame.broken.text":
    "La MFA è stata attivata solo se è stato indicato. Guardi lo stato della Sua MFA e ricominci da lì.",
  "frame.broken.look": "Guarda «La Sua MFA»",
  "frame.broken.reload": "Ricarica la pagina",
  "frame.updated.heading": "Una parte di questa pagina non è stata caricata",
  "frame.updated.text":
    "La rete si è interrotta, o nel frattempo è stata installata una nuova versione. Ricarichi la pagina; poi dovrà accedere di nuovo.",
  "frame.config.title": "Non configurato",
  "frame.config.heading": "Questa pagina non è configurata correttamente",
  "frame.config.missing":
    "Non è stato possibile caricare il file config.json da questo server. Non è stato cambiato nulla. Riprovi e, se il problema resta, avvisi l’amministratore.",
  "frame.config.wrong":
    "Il file config.json di questo server contiene un errore, perciò la pagina non sa a quale appliance rivolgersi. Non è stato cambiato nulla. Avvisi l’amministratore.",
  "frame.config.where": "Che cosa non va: {problems}",
} as const satisfies Translation<typeof english>;
