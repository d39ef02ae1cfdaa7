import type { instructions as english } from "../en/instructions.ts";
import type { Translation } from "../translation.ts";

export const instructions = {
  "instructions.heading": "Come configurare la MFA",
  "instructions.text":
    "Con la MFA, per accedere servono la password e un codice di un’app sul telefono. La configurazione richiede circa tre minuti.",
  "instructions.print": "Stampa",
  "instructions.picture": "Immagine di questo passaggio, con dati di esempio",
  "instructions.sample": "Esempio",
  "instructions.ready":
    "Tenga a portata di mano il telefono, con un’app di autenticazione, e un posto dove conservare cinque codici di emergenza. Acceda a {address}, scelga «Configura la MFA» e poi «Inizia».",
  "instructions.scan":
    "Apra l’app, scelga «Aggiungi» e inquadri con la fotocamera il codice QR sullo schermo. Se la fotocamera non aiuta, scriva la chiave segreta che sta accanto.",
  "instructions.codes":
    "Salvi i codici di emergenza: li scarichi, li copi o li stampi. Ciascuno sostituisce una volta il telefono, se si perde. Nessuno Le chiederà mai un codice di emergenza.",
  "instructions.confirm": "Scriva il codice a sei cifre che l’app mostra. Solo ora la MFA è attiva.",
  "instructions.done":
    "Al prossimo accesso verranno chiesti la Sua password e il codice che l’app mostrerà in quel momento.",
  "instructions.wrong": "Se un codice viene rifiutato",
  "instructions.wrong.text":
    "Legga la spiegazione sotto il campo. Spesso l’orologio del telefono è sbagliato: imposti l’ora automatica, poi scriva il codice successivo.",
  "instructions.help": "Aiuto",
} as const satisfies Translation<typeof english>;
