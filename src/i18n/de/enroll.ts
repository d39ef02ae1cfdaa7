import type { enroll as english } from "../en/enroll.ts";
import type { Translation } from "../translation.ts";
import { enrollCodes } from "./enroll-codes.ts";
import { enrollConfirm } from "./enroll-confirm.ts";
import { enrollEnd } from "./enroll-end.ts";
import { enrollReady } from "./enroll-ready.ts";
import { enrollScan } from "./enroll-scan.ts";

export const enroll = {
  "enroll.steps": "Schritte",
  "enroll.steps.ready": "Vorbereiten",
  "enroll.steps.scan": "Scannen",
  "enroll.steps.codes": "Notfallcodes",
  "enroll.steps.confirm": "Bestätigen",
  "enroll.steps.done": "erledigt",
  "enroll.steps.progress": "Schritt {step} von {total}",
  "enroll.start": "Starten",
  "enroll.continue": "Weiter",
  "enroll.back": "Zurück",
  "enroll.cancel": "Abbrechen",
  "enroll.peek": "Zum Ansehen gedrückt halten",
  "enroll.copied": "Kopiert.",
  "enroll.copy-failed":
    "Kopieren ist hier nicht möglich. Der Text ist markiert: Kopieren Sie ihn mit der Tastatur oder dem Menü Ihres Browsers.",
  "enroll.copy-failed.covered":
    "Kopieren ist hier nicht möglich. Blenden Sie die Geheimnisse ein und übertragen Sie sie von Hand.",
  ...enrollReady,
  ...enrollScan,
  ...enrollCodes,
  ...enrollConfirm,
  ...enrollEnd,
} as const satisfies Translation<typeof english>;
