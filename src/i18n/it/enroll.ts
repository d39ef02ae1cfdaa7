import type { enroll as english } from "../en/enroll.ts";
import type { Translation } from "../translation.ts";
import { enrollCodes } from "./enroll-codes.ts";
import { enrollConfirm } from "./enroll-confirm.ts";
import { enrollEnd } from "./enroll-end.ts";
import { enrollReady } from "./enroll-ready.ts";
import { enrollScan } from "./enroll-scan.ts";

export const enroll = {
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
  ...enrollReady,
  ...enrollScan,
  ...enrollCodes,
  ...enrollConfirm,
  ...enrollEnd,
} as const satisfies Translation<typeof english>;
