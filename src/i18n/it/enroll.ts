import type { enroll as english } from "../en/enroll.ts";
import type { Translation } from "../translation.ts";
import { enrollReady } from "./enroll-ready.ts";
import { enrollScan } from "./enroll-scan.ts";

export const enroll = {
  "enroll.title": "Configura la MFA",
  "enroll.steps": "Passaggi",
  "enroll.steps.ready": "Preparazione",
  "enroll.steps.scan": "Codice QR",
  "enroll.steps.codes": "Codici di emergenza",
  "enroll.steps.confirm": "Conferma",
  "enroll.steps.done": "fatto",
  "enroll.steps.progress": "Passaggio {step} di {total}",
  "enroll.start": "Inizia",
  "enroll.continue": "Continua",
  "enroll.back": "Indietro",
  "enroll.cancel": "Annulla",
  "enroll.peek": "Tenere premuto per vedere",
  "enroll.copied": "Copiato.",
  "enroll.copy-failed":
    "Qui non si può copiare. Il testo è selezionato: lo copi con la tastiera o con il menu del browser.",
  "enroll.copy-failed.covered": "Qui non si può copiare. Mostri i segreti e li copi a mano.",
  "enroll.later.failed":
    "Quello che vede qui resta, e nulla è ancora cambiato. Riprovi. Se non basta, ricarichi la pagina, ricominci ed elimini la voce che ha aggiunto alla Sua app.",
  ...enrollReady,
  ...enrollScan,
} as const satisfies Translation<typeof english>;
