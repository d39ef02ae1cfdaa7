import type { handOver as english } from "../en/hand-over.ts";
import type { Translation } from "../translation.ts";

export const handOver = {
  "hand-over.heading": "Come avviene la consegna?",
  "hand-over.text":
    "È stata creata una chiave segreta per {name}. Per l’accesso di {name} non cambia nulla finché non viene confermato un codice della nuova voce.",
  "hand-over.beside": "Accanto a me",
  "hand-over.beside.text":
    "{name} è qui. Questo schermo mostra il codice QR e i codici e nulla di Suo; intanto la Sua sessione è bloccata dalla Sua password.",
  "hand-over.phone": "Al telefono",
  "hand-over.phone.text":
    "{name} è in linea. Una guida indica che cosa leggere ad alta voce e che cosa fare se qualcosa non riesce.",
  "hand-over.paper": "Su carta",
  "hand-over.paper.text": "Un foglio da stampare e consegnare. Il codice si conferma qui in seguito.",
  "hand-over.never": "Un segreto non viene mai inviato per e-mail né come link.",

  "hand-over.screen.for": "Per {name} su {appliance}",
  "hand-over.screen.leave": "Restituisci lo schermo",
  "hand-over.screen.seen":
    "Chi vede questo codice QR o questa chiave può generare i Suoi codici. Se qualcuno li ha visti, restituisca lo schermo e faccia ricominciare la configurazione.",
  "hand-over.screen.codes":
    "Questo non è il Suo computer, perciò non vi si salva nulla. Scriva i codici su carta, oppure li stampi e porti con sé il foglio.",
  "hand-over.screen.codes-hint": "Prima stampi i codici, poi spunti questa casella.",
  "hand-over.screen.stopped":
    "Restituisca lo schermo a chi ha avviato la configurazione e la faccia ricominciare.",
  "hand-over.screen.stopped.expired": "La configurazione ha richiesto troppo tempo ed è terminata.",
  "hand-over.screen.stopped.exhausted":
    "Cinque codici sono stati rifiutati, quindi questa configurazione è terminata.",
  "hand-over.screen.stopped.gone": "Il server non conosce più questa configurazione.",
  "hand-over.screen.done": "La configurazione è finita. Restituisca lo schermo a chi l’ha avviata.",
  "hand-over.unlock.text":
    "Questa sessione è bloccata. La sblocca la password di chi ha avviato la configurazione.",

  "hand-over.unlock.password": "Password di chi ha iniziato la sessione",

  "hand-over.slip.title": "Su carta",
  "hand-over.slip.text":
    "Il foglio indica che cosa deve fare {name}, per quale account e quando è stato creato. Chi legge la chiave può generare i codici, perciò viene stampata solo se Lei lo vuole.",
  "hand-over.slip.key": "Stampa la chiave segreta e il suo codice QR",
  "hand-over.slip.codes": "Stampa i codici di emergenza",
  "hand-over.slip.no-codes":
    "I codici di emergenza non sono stati stampati. Senza di essi {name} non potrà più accedere se perde il telefono, e non si possono mostrare di nuovo in seguito. Per stamparli, selezioni la casella qui sopra.",
  "hand-over.slip.no-key":
    "Se la chiave non è sul foglio, {name} la riceve da Lei di persona: accanto a Lei o al telefono.",
  "hand-over.slip.print": "Stampa il foglio",
  "hand-over.slip.printed": "Il foglio è stato passato alla stampante. Controlli che sia uscito.",
  "hand-over.slip.covered": "Finché i segreti sono nascosti, non ne viene stampato nessuno. Prima li mostri.",
  "hand-over.slip.next": "Conferma il codice",
  "hand-over.slip.without": "Continua senza stampare",
  "hand-over.slip.open":
    "La MFA non è ancora attiva: lo sarà quando {name} Le avrà letto un codice della nuova voce e il codice sarà stato confermato qui. Fino ad allora tenga aperta questa pagina. Il server non indica quanto aspetta, perciò non lasci passare troppo tempo.",
  "hand-over.slip.say": "Scriva il codice che {name} legge dalla nuova voce {issuer} ({account}).",

  "hand-over.sheet.title": "MFA per {name}",
  "hand-over.sheet.made": "Creato il",
  "hand-over.sheet.steps": "Che cosa fare",
  "hand-over.sheet.step.app":
    "Apra l’app di autenticazione, oppure ne installi una dallo store di app del telefono.",
  "hand-over.sheet.step.scan":
    "Nell’app scelga «Aggiungi», poi inquadri il codice QR qui sotto o scriva la chiave segreta.",
  "hand-over.sheet.step.get":
    "Si faccia dare la chiave segreta dall’amministratore, di persona, e la aggiunga all’app.",
  "hand-over.sheet.step.codes":
    "Conservi i codici di emergenza in un luogo sicuro. Ciascuno sostituisce una volta il telefono, se si perde.",
  "hand-over.sheet.step.confirm":
    "Legga all’amministratore il codice a sei cifre della nuova voce. Quando è confermato, la MFA è attiva.",
  "hand-over.sheet.step.destroy": "Distrugga questo foglio.",
  "hand-over.sheet.step.destroy-upper":
    "Tagli il foglio lungo la linea. Distrugga la parte superiore e conservi quella inferiore con i codici di emergenza.",
  "hand-over.sheet.cut": "Tagliare qui",
  "hand-over.sheet.destroy": "Distruggere dopo l’uso",
  "hand-over.sheet.destroy-upper": "Distruggere la parte superiore dopo l’uso, conservare quella inferiore",

  "hand-over.leave.title": "Uscire prima di confermare il codice?",
  "hand-over.leave.text":
    "In tal caso ciò che è stato consegnato non vale nulla: la chiave e i codici di questa configurazione non si potranno più confermare. Per l’accesso non è cambiato nulla.",
  "hand-over.to-queue": "Torna alla coda",
} as const satisfies Translation<typeof english>;
