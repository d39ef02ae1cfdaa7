import type { frame as english } from "../en/frame.ts";
import type { Translation } from "../translation.ts";

export const frame = {
  "frame.skip": "Zum Inhalt springen",
  "frame.navigation": "Hauptmenü",
  "frame.nav.account": "Ihre MFA",
  "frame.nav.users": "Benutzer",
  "frame.nav.walkthrough": "Leitfaden",
  "frame.nav.practice": "Üben",
  "frame.account-menu": "Konto: {name}",
  "frame.sign-out": "Abmelden",
  "frame.hide-secrets": "Geheimnisse verbergen",
  "frame.show-secrets": "Geheimnisse anzeigen",
  "frame.secrets-hidden": "Die Geheimnisse sind verborgen.",
  "frame.secrets-shown": "Die Geheimnisse werden angezeigt.",
  "frame.language": "Sprache: {name}",
  "frame.language-failed":
    "Die Sprache konnte nicht geladen werden. Die Seite bleibt, wie sie ist. Versuchen Sie es erneut.",
  "frame.theme": "Darstellung: {name}",
  "frame.theme.system": "Wie auf diesem Gerät",
  "frame.theme.light": "Hell",
  "frame.theme.dark": "Dunkel",
  "frame.theme.contrast": "Hoher Kontrast",
  "frame.loading": "Wird geladen",
  "frame.still-waiting": "Der Server hat noch nicht geantwortet.",
  "frame.try-again": "Erneut versuchen",
  "frame.close": "Schließen",
  "frame.show-typed": "Eingabe anzeigen",
  "frame.hide-typed": "Eingabe verbergen",
  "frame.trace": "Referenz für den Support: {traceId}",
  "frame.time-left": { one: "Abmeldung in {count} Minute", other: "Abmeldung in {count} Minuten" },
  "frame.broken.title": "Es ist etwas schiefgegangen",
  "frame.broken.heading": "Es ist etwas schiefgegangen",
  "frame.broken.text":
    "MFA wurde nur eingeschaltet, wenn Ihnen das gemeldet wurde. Prüfen Sie den Status Ihrer MFA und beginnen Sie von dort neu.",
  "frame.broken.look": "Zu „Ihre MFA“",
  "frame.broken.reload": "Seite neu laden",
  "frame.updated.heading": "Ein Teil dieser Seite konnte nicht geladen werden",
  "frame.updated.text":
    "Die Verbindung ist unterbrochen, oder inzwischen wurde eine neue Version installiert. Laden Sie die Seite neu. Danach müssen Sie sich erneut anmelden.",
} as const satisfies Translation<typeof english>;
