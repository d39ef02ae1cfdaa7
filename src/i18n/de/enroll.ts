import type { enroll as english } from "../en/enroll.ts";
import type { Translation } from "../translation.ts";
import { enrollReady } from "./enroll-ready.ts";
import { enrollScan } from "./enroll-scan.ts";

export const enroll = {
  "enroll.title": "MFA einrichten",
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
  "enroll.peek": "Zum Ansehen halten",
  "enroll.copied": "Kopiert.",
  "enroll.copy-failed":
    "Kopieren ist hier nicht möglich. Der Text ist markiert: Kopieren Sie ihn mit der Tastatur oder dem Menü Ihres Browsers.",
  "enroll.copy-failed.covered":
    "Kopieren ist hier nicht möglich. Zeigen Sie die Geheimnisse zuerst an und übertragen Sie sie dann von Hand.",
  "enroll.later.failed":
    "Was Sie hier sehen, bleibt erhalten, und es wurde noch nichts geändert. Versuchen Sie es noch einmal. Hilft das nicht, laden Sie die Seite neu, beginnen Sie von vorn und löschen Sie den Eintrag, den Sie in Ihrer App angelegt haben.",
  ...enrollReady,
  ...enrollScan,
} as const satisfies Translation<typeof english>;
