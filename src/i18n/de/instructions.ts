import type { instructions as english } from "../en/instructions.ts";
import type { Translation } from "../translation.ts";

export const instructions = {
  "instructions.heading": "So richten Sie MFA ein",
  "instructions.text":
    "Mit MFA brauchen Sie zum Anmelden Ihr Passwort und einen Code aus einer App auf Ihrem Smartphone. Die Einrichtung dauert etwa drei Minuten.",
  "instructions.print": "Drucken",
  "instructions.picture": "Bild dieses Schritts mit Beispieldaten",
  "instructions.sample": "Muster",
  "instructions.ready":
    "Legen Sie Ihr Smartphone mit einer Authenticator-App bereit und überlegen Sie, wo Sie fünf Notfallcodes sicher aufbewahren. Melden Sie sich unter {address} an, wählen Sie „MFA einrichten“ und dann „Starten“.",
  "instructions.scan":
    "Öffnen Sie die App, wählen Sie „Hinzufügen“ und richten Sie die Kamera auf den QR-Code auf dem Bildschirm. Wenn es mit der Kamera nicht geht, geben Sie den geheimen Schlüssel ein, der daneben steht.",
  "instructions.codes":
    "Sichern Sie die Notfallcodes: Laden Sie sie herunter, kopieren oder drucken Sie sie. Jeder ersetzt einmal das Smartphone, wenn es verloren ist. Niemand wird Sie je am Telefon oder per E-Mail nach einem Notfallcode fragen.",
  "instructions.confirm":
    "Geben Sie den sechsstelligen Code ein, den die App anzeigt. Erst danach ist MFA eingeschaltet.",
  "instructions.done":
    "Bei der nächsten Anmeldung werden Sie nach Ihrem Passwort und dem Code gefragt, den die App dann anzeigt.",
  "instructions.wrong": "Wenn ein Code abgelehnt wird",
  "instructions.wrong.text":
    "Lesen Sie die Erklärung unter dem Feld. Meist geht die Uhr des Smartphones falsch: Stellen Sie die Uhrzeit auf „Automatisch“ und geben Sie dann den nächsten Code ein.",
  "instructions.help": "Hilfe",
} as const satisfies Translation<typeof english>;
