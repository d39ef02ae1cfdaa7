import type { frameLater as english } from "../en/frame-later.ts";
import type { Translation } from "../translation.ts";

export const frameLater = {
  "frame.idle.title": "È ancora lì?",
  "frame.idle.text": "Allo scadere del tempo la sessione verrà chiusa, perché da un po’ non c’è attività.",
  "frame.idle.left": {
    one: "Resta {count} secondo",
    many: "Restano {count} di secondi",
    other: "Restano {count} secondi",
  },
  "frame.idle.stay": "Resta nella sessione",
  "frame.idle.failed": "Non è stato possibile rinnovare la sessione. Riprovi finché c’è tempo.",
  "frame.again.title": "Acceda di nuovo",
  "frame.again.idle":
    "La sessione è stata chiusa perché da un po’ non c’era attività. Acceda come {name} per riprendere da dove era. In questa pagina non va perso nulla.",
  "frame.again.ended":
    "La sessione è terminata. Acceda come {name} per riprendere da dove era. In questa pagina non va perso nulla.",
  "frame.again.other": "Esci e accedi da capo",
  "frame.not-found.title": "Pagina non trovata",
  "frame.not-found.heading": "Questa pagina non esiste",
  "frame.not-found.text": "Forse l’indirizzo è scritto male, o la pagina è stata spostata.",
  "frame.not-found.home": "Vai a «La Sua MFA»",
  "frame.config.title": "Pagina non configurata",
  "frame.config.heading": "Questa pagina non è configurata correttamente",
  "frame.config.missing":
    "Non è stato possibile caricare il file config.json da questo server. Non è stato cambiato nulla. Riprovi e, se il problema resta, avvisi l’amministratore.",
  "frame.config.wrong":
    "Il file config.json di questo server contiene un errore, perciò la pagina non sa a quale appliance rivolgersi. Non è stato cambiato nulla. Avvisi l’amministratore.",
  "frame.config.where": "Che cosa non va: {problems}",
} as const satisfies Translation<typeof english>;
