import type { handOver as english } from "../en/hand-over.ts";
import type { Translation } from "../translation.ts";

export const handOver = {
  "hand-over.heading": "Wie übergeben Sie die Einrichtung?",
  "hand-over.text":
    "Für {name} wurde ein geheimer Schlüssel erzeugt. An der Anmeldung von {name} ändert sich nichts, bis ein Code des neuen Eintrags bestätigt ist.",
  "hand-over.beside": "Hier bei mir",
  "hand-over.beside.text":
    "{name} ist hier. Dieser Bildschirm zeigt nur den QR-Code und die Notfallcodes, nichts von Ihnen. Ihre Sitzung ist währenddessen mit Ihrem Passwort gesperrt.",
  "hand-over.phone": "Am Telefon",
  "hand-over.phone.text":
    "{name} ist am Telefon. Der Gesprächsleitfaden sagt Ihnen, was Sie vorlesen und was Sie tun, wenn etwas nicht klappt.",
  "hand-over.paper": "Auf Papier",
  "hand-over.paper.text": "Ein Zettel zum Ausdrucken und Übergeben. Ein Code wird danach hier bestätigt.",
  "hand-over.never": "Ein Geheimnis wird nie per E-Mail oder als Link verschickt.",

  "hand-over.screen.for": "Für {name} bei {appliance}",
  "hand-over.screen.leave": "Bildschirm zurückgeben",
  "hand-over.screen.seen":
    "Wer diesen QR-Code oder Schlüssel sieht, kann Ihre Codes erzeugen. Wenn ihn jemand gesehen hat, geben Sie den Bildschirm zurück und lassen Sie die Einrichtung neu beginnen.",
  "hand-over.screen.codes":
    "Das ist nicht Ihr eigener Computer, deshalb wird darauf nichts gespeichert. Schreiben Sie die Codes auf, oder drucken Sie sie und nehmen Sie das Blatt mit.",
  "hand-over.screen.codes-hint": "Drucken Sie die Codes zuerst. Setzen Sie dann das Häkchen.",
  "hand-over.screen.stopped":
    "Geben Sie den Bildschirm der Person zurück, die die Einrichtung begonnen hat, und lassen Sie sie neu beginnen.",
  "hand-over.screen.stopped.expired": "Die Einrichtung hat zu lange gedauert und ist beendet.",
  "hand-over.screen.stopped.exhausted": "Fünf Codes wurden abgelehnt, deshalb ist diese Einrichtung beendet.",
  "hand-over.screen.stopped.gone": "Der Server kennt diese Einrichtung nicht mehr.",
  "hand-over.screen.done":
    "Die Einrichtung ist abgeschlossen. Geben Sie den Bildschirm der Person zurück, die sie begonnen hat.",
  "hand-over.unlock.text":
    "Diese Sitzung ist gesperrt. Das Passwort der Person, der sie gehört, öffnet sie wieder.",
  "hand-over.unlock.password": "Passwort der angemeldeten Person",

  "hand-over.slip.title": "Auf Papier",
  "hand-over.slip.text":
    "Auf dem Zettel steht, was {name} tun muss, für welches Konto und wann der Zettel erstellt wurde. Wer den Schlüssel liest, kann die Codes erzeugen. Deshalb wird er nur gedruckt, wenn Sie es wollen.",
  "hand-over.slip.key": "Geheimen Schlüssel und QR-Code drucken",
  "hand-over.slip.codes": "Notfallcodes drucken",
  "hand-over.slip.no-codes":
    "Die Notfallcodes wurden nicht gedruckt. Ohne sie ist {name} ausgesperrt, wenn das Smartphone verloren geht, und sie lassen sich später nicht noch einmal anzeigen. Um sie zu drucken, setzen Sie oben das Häkchen.",
  "hand-over.slip.no-key":
    "Steht der Schlüssel nicht darauf, erhält {name} ihn von Ihnen persönlich: vor Ort oder am Telefon.",
  "hand-over.slip.print": "Zettel drucken",
  "hand-over.slip.printed":
    "Der Zettel wurde an Ihren Drucker übergeben. Sehen Sie nach, ob er herausgekommen ist.",
  "hand-over.slip.covered":
    "Solange Geheimnisse verborgen sind, werden keine gedruckt. Zeigen Sie sie zuerst an.",
  "hand-over.slip.next": "Code bestätigen",
  "hand-over.slip.without": "Ohne Druck fortfahren",
  "hand-over.slip.open":
    "MFA ist noch nicht eingeschaltet. Eingeschaltet ist sie erst, wenn {name} Ihnen einen Code des neuen Eintrags vorgelesen hat und dieser hier bestätigt ist. Lassen Sie diese Seite bis dahin geöffnet. Der Server teilt nicht mit, wie lange er wartet. Lassen Sie deshalb nicht viel Zeit vergehen.",
  "hand-over.slip.say": "Geben Sie den Code ein, den {name} vom neuen Eintrag {issuer} ({account}) vorliest.",

  "hand-over.sheet.title": "MFA für {name}",
  "hand-over.sheet.made": "Erstellt am",
  "hand-over.sheet.steps": "Was zu tun ist",
  "hand-over.sheet.step.app":
    "Öffnen Sie Ihre Authenticator-App oder installieren Sie eine aus dem App-Store Ihres Smartphones.",
  "hand-over.sheet.step.scan":
    "Wählen Sie in der App „Hinzufügen“ und scannen Sie den QR-Code unten oder geben Sie den geheimen Schlüssel ein.",
  "hand-over.sheet.step.get":
    "Lassen Sie sich den geheimen Schlüssel persönlich von Ihrer Administration geben und fügen Sie ihn in der App hinzu.",
  "hand-over.sheet.step.codes":
    "Bewahren Sie die Notfallcodes an einem sicheren Ort auf. Jeder ersetzt einmal Ihr Smartphone, wenn es verloren ist.",
  "hand-over.sheet.step.confirm":
    "Lesen Sie Ihrer Administration den sechsstelligen Code des neuen Eintrags vor. Sobald er bestätigt ist, ist MFA eingeschaltet.",
  "hand-over.sheet.step.destroy": "Vernichten Sie diesen Zettel.",
  "hand-over.sheet.step.destroy-upper":
    "Schneiden Sie den Zettel an der Linie durch. Vernichten Sie den oberen Teil und bewahren Sie den unteren mit den Notfallcodes auf.",
  "hand-over.sheet.cut": "Hier abschneiden",
  "hand-over.sheet.destroy": "Nach Gebrauch vernichten",
  "hand-over.sheet.destroy-upper": "Oberen Teil nach Gebrauch vernichten, unteren aufbewahren",

  "hand-over.leave.title": "Seite verlassen, bevor ein Code bestätigt ist?",
  "hand-over.leave.text":
    "Was übergeben wurde, ist dann wertlos: Der Schlüssel und die Notfallcodes dieser Einrichtung werden nie gültig. An der Anmeldung hat sich nichts geändert.",
  "hand-over.to-queue": "Zurück zur Warteschlange",
} as const satisfies Translation<typeof english>;
