import type { audit as english } from "../en/audit.ts";
import type { Translation } from "../translation.ts";

export const audit = {
  "audit.heading": "Protokoll",
  "audit.text": "Alle Vorgänge rund um MFA, die neuesten zuerst.",
  "audit.of": "Nur Einträge zu {name}",
  "audit.all": "Alle Benutzer anzeigen",
  "audit.export": "Exportieren",
  "audit.export.working": "Das Protokoll wird für die Datei geladen: {seen} von {total}",
  "audit.stop": "Abbrechen",
  "audit.loading": "Protokoll wird geladen",
  "audit.none": "Es gibt noch keine Einträge.",
  "audit.not-offered":
    "Diese Appliance bietet hier kein Protokoll an. Vielleicht gibt es eines in ihrer eigenen Konsole.",
  "audit.total": { one: "{count} Eintrag", other: "{count} Einträge" },
  "audit.bad-rows": {
    one: "Der Server hat {count} unlesbaren Eintrag gesendet. Er wird weggelassen.",
    other: "Der Server hat {count} unlesbare Einträge gesendet. Sie werden weggelassen.",
  },
  "audit.when": "Wann",
  "audit.event": "Ereignis",
  "audit.outcome": "Ergebnis",
  "audit.outcome.done": "Erfolgreich",
  "audit.outcome.refused": "Abgelehnt",
  "audit.outcome.other": "Nicht mitgeteilt",
  "audit.by": "Durch",
  "audit.user": "Benutzer",
  "audit.reason": "Grund",
  "audit.address": "IP-Adresse",
  "audit.trace": "Referenz",
  "audit.pages": "Seiten",
  "audit.page": "Seite {page} von {pages}",
  "audit.newer": "Neuere",
  "audit.older": "Ältere",
  "audit.only": "Nur {name}",
  "audit.csv.file": "mfa-protokoll-{date}",
  "audit.back": "Zurück zu „Benutzer“",
} as const satisfies Translation<typeof english>;
