import type { enrollCodes as english } from "../en/enroll-codes.ts";
import type { Translation } from "../translation.ts";

export const enrollCodes = {
  "enroll.codes.heading": "Notfallcodes sichern",
  "enroll.codes.text":
    "Wenn Ihr Smartphone verloren oder kaputt ist, ersetzt ein Notfallcode bei der Anmeldung den sechsstelligen Code. Jeder gilt nur einmal.",
  "enroll.codes.when":
    "Sie gelten, sobald die Einrichtung abgeschlossen ist, und werden nur jetzt angezeigt.",
  "enroll.codes.never-asked": "Niemand wird Sie je am Telefon oder per E-Mail nach einem Notfallcode fragen.",
  "enroll.codes.list": "Notfallcodes",
  "enroll.codes.covered": "Die Notfallcodes sind verborgen",
  "enroll.codes.download": "Herunterladen",
  "enroll.codes.downloaded":
    "Die Datei wurde an Ihren Browser übergeben. Sehen Sie nach, ob sie bei Ihren Downloads liegt.",
  "enroll.codes.share": "Teilen",
  "enroll.codes.shared": "Die Datei wurde weitergegeben. Sehen Sie nach, ob sie angekommen ist.",
  "enroll.codes.copy": "Codes kopieren",
  "enroll.codes.copied": "Kopiert. Fügen Sie die Codes jetzt in Ihren Passwortmanager ein.",
  "enroll.codes.print": "Drucken",
  "enroll.codes.print-covered":
    "Solange Geheimnisse verborgen sind, wird nichts gedruckt. Zeigen Sie sie zuerst an.",
  "enroll.codes.saved": "Ich habe meine Notfallcodes gesichert",
  "enroll.codes.saved-hint":
    "Laden Sie die Codes zuerst herunter, kopieren oder drucken Sie sie. Setzen Sie dann das Häkchen.",
  "enroll.codes.wrote-down": "Ich habe sie aufgeschrieben",
  "enroll.codes.file.title": "Notfallcodes für MFA",
  "enroll.codes.file.appliance": "Appliance: {appliance}",
  "enroll.codes.file.account": "Konto: {account}",
  "enroll.codes.file.date": "Erstellt am: {date}",
  "enroll.codes.file.use":
    "Geben Sie bei der Anmeldung einen dieser Codes statt des sechsstelligen Codes Ihrer Authenticator-App ein.",
  "enroll.codes.file.once":
    "Jeder Code gilt nur einmal. Streichen Sie ihn durch, wenn Sie ihn verwendet haben.",
  "enroll.codes.file.when":
    "Die Codes gelten ab dem Abschluss der Einrichtung, bis MFA neu eingerichtet oder ausgeschaltet wird.",
  "enroll.codes.file.keep":
    "Bewahren Sie sie dort auf, wo nur Sie Zugang haben. Niemand wird Sie je am Telefon oder per E-Mail nach einem Notfallcode fragen.",
} as const satisfies Translation<typeof english>;
