import type { enrollCodes as english } from "../en/enroll-codes.ts";
import type { Translation } from "../translation.ts";

export const enrollCodes = {
  "enroll.codes.heading": "Salvi i codici di emergenza",
  "enroll.codes.text":
    "Se il telefono si perde o si rompe, un codice di emergenza sostituisce il codice a sei cifre all’accesso. Ciascuno vale una sola volta.",
  "enroll.codes.when": "Valgono dal termine della configurazione e vengono mostrati solo ora.",
  "enroll.codes.never-asked": "Nessuno Le chiederà mai un codice di emergenza per telefono o per e-mail.",
  "enroll.codes.list": "Codici di emergenza",
  "enroll.codes.covered": "I codici di emergenza sono nascosti",
  "enroll.codes.download": "Scarica",
  "enroll.codes.downloaded": "Il file è stato passato al browser. Controlli che sia tra i download.",
  "enroll.codes.share": "Condividi",
  "enroll.codes.shared": "Il file è stato trasmesso. Controlli che sia arrivato.",
  "enroll.codes.copy": "Copia i codici",
  "enroll.codes.copied": "Copiati. Li incolli ora nel gestore di password.",
  "enroll.codes.print": "Stampa",
  "enroll.codes.print-covered": "Finché i segreti sono nascosti non si stampa nulla. Prima li mostri.",
  "enroll.codes.saved": "Ho salvato i codici di emergenza",
  "enroll.codes.saved-hint": "Prima scarichi, copi o stampi i codici, poi spunti questa casella.",
  "enroll.codes.wrote-down": "Li ho scritti su carta",
  "enroll.codes.file.title": "Codici di emergenza per la MFA",
  "enroll.codes.file.appliance": "Appliance: {appliance}",
  "enroll.codes.file.account": "Account: {account}",
  "enroll.codes.file.date": "Creati il: {date}",
  "enroll.codes.file.use":
    "All’accesso, scriva uno di questi codici al posto del codice a sei cifre dell’app di autenticazione.",
  "enroll.codes.file.once": "Ogni codice vale una volta. Lo cancelli con un tratto dopo l’uso.",
  "enroll.codes.file.when":
    "I codici valgono dal termine della configurazione finché la MFA non viene riconfigurata o disattivata.",
  "enroll.codes.file.keep": "Li conservi dove solo Lei può arrivare. Nessuno gliene chiederà mai uno.",
} as const satisfies Translation<typeof english>;
