import type { walkthroughSteps as english } from "../en/walkthrough-steps.ts";
import type { Translation } from "../translation.ts";

export const walkthroughSteps = {
  "walkthrough.identity.title": "Wer ruft an?",
  "walkthrough.identity.say":
    "Bevor ich an Ihrem Konto etwas ändere, muss ich sicher sein, dass Sie es wirklich sind. Ich stelle Ihnen dazu ein paar Fragen. Nach Ihrem Passwort oder Ihren Notfallcodes werde ich Sie nie fragen.",
  "walkthrough.identity.see":
    "Noch nichts. Gebraucht werden ein Smartphone und, wenn zur Hand, Stift und Papier.",
  "walkthrough.identity.checklist": "Identitätsprüfung",
  "walkthrough.identity.ticket": "Ticketnummer",
  "walkthrough.identity.ticket-missing": "Geben Sie die Ticketnummer ein.",
  "walkthrough.identity.unchecked": "Haken Sie jede Prüfung ab oder beenden Sie das Gespräch.",
  "walkthrough.identity.default.callback": "Unter der Nummer aus dem Verzeichnis zurückgerufen",
  "walkthrough.identity.default.manager": "Genannte Führungskraft stimmt mit dem Verzeichnis überein",
  "walkthrough.identity.default.recent": "Aktuelle Tätigkeit beschrieben, die ich überprüfen kann",
  "walkthrough.identity.fails": "Die Person kann nicht antworten oder drängt zur Eile",
  "walkthrough.identity.fails.do":
    "Beenden Sie das Gespräch hier. Es wurde nichts geändert. Bitten Sie darum, dass die Führungskraft anruft, und halten Sie im Ticket fest, was geschehen ist.",

  "walkthrough.prepare.title": "Smartphone vorbereiten",
  "walkthrough.prepare.say":
    "Öffnen Sie bitte die Authenticator-App auf Ihrem Smartphone. Wählen Sie das Pluszeichen oder „Konto hinzufügen“ und danach „Einrichtungsschlüssel eingeben“ oder „Manuell eingeben“.",
  "walkthrough.prepare.see":
    "Ein Formular mit einem Feld für einen Namen und einem Feld für einen Schlüssel.",
  "walkthrough.prepare.no-app": "Auf dem Smartphone ist keine Authenticator-App",
  "walkthrough.prepare.no-app.do":
    "Bitten Sie die Person, den App-Store ihres Smartphones zu öffnen und eine zu installieren. Jede übliche Authenticator-App eignet sich, zum Beispiel Aegis, 2FAS, Google Authenticator oder Microsoft Authenticator.",
  "walkthrough.prepare.old-entry": "Es gibt einen alten Eintrag für dieses Konto",
  "walkthrough.prepare.old-entry.do":
    "Er bleibt vorerst. Am Ende des Gesprächs bitten Sie darum, ihn zu löschen.",
  "walkthrough.prepare.lost": "Das alte Smartphone ist verloren",
  "walkthrough.prepare.lost.do":
    "Machen Sie weiter: Das alte Smartphone funktioniert nicht mehr, sobald ein Code des neuen bestätigt ist. Wenn es gestohlen worden sein könnte, melden Sie es auch dem Sicherheitsteam.",
  "walkthrough.prepare.next":
    "„Weiter“ erzeugt einen neuen geheimen Schlüssel. An der Anmeldung ändert sich nichts, bis ein Code bestätigt ist.",
  "walkthrough.prepare.next.recreate":
    "„Weiter“ erzeugt einen neuen geheimen Schlüssel. Das alte Smartphone und die alten Notfallcodes funktionieren, bis der neue Code bestätigt ist.",
  "walkthrough.prepare.next.consent":
    "Dieser Benutzer hat MFA. „Weiter“ führt zuerst zu „MFA neu einrichten“: Dort steht, was nicht mehr funktioniert, und Sie stimmen zu. Danach geht das Gespräch hier weiter.",
  "walkthrough.prepare.made":
    "Der geheime Schlüssel ist erzeugt. Er bleibt während des ganzen Gesprächs derselbe.",

  "walkthrough.key.title": "Schlüssel vorlesen",
  "walkthrough.key.say":
    "Geben Sie als Namen des Kontos {account} ein. Jetzt lese ich Ihnen den Schlüssel vor, immer vier Zeichen auf einmal. Sagen Sie bitte nach jeder Gruppe „ja“.",
  "walkthrough.key.covered": "Verborgen, bis die Person bereit ist.",
  "walkthrough.key.list": "Geheimer Schlüssel, buchstabiert in Vierergruppen",
  "walkthrough.key.then": "Wenn die App nach einem Typ fragt, wählen Sie „zeitbasiert“. Speichern Sie dann.",
  "walkthrough.key.see":
    "Ein neuer Eintrag {account} mit einem sechsstelligen Code, der alle {seconds} Sekunden wechselt.",
  "walkthrough.key.refused": "Die App nimmt den Schlüssel nicht an",
  "walkthrough.key.refused.do":
    "Lesen Sie den Schlüssel noch einmal ab der ersten Gruppe vor und lassen Sie jede Gruppe wiederholen. Die Ziffern 0, 1, 8 und 9 kommen darin nie vor: Was so klingt, ist ein Buchstabe.",
  "walkthrough.key.camera": "Die Kamera scannt nicht, oder es gibt nichts zu scannen",
  "walkthrough.key.camera.do":
    "Am Telefon wird der Schlüssel von Hand eingegeben: In der App „Manuell eingeben“ wählen. Scannen geht nur vor Ihrem Bildschirm.",
  "walkthrough.key.longer": "Die App fragt nach mehr",
  "walkthrough.key.longer.do": "Algorithmus {algorithm}, {digits} Ziffern, Intervall {seconds} Sekunden.",

  "walkthrough.codes.title": "Notfallcodes vorlesen",
  "walkthrough.codes.say":
    "Nehmen Sie bitte Stift und Papier. Ich lese Ihnen jetzt die Notfallcodes vor. Jeder ersetzt einmal Ihr Smartphone, wenn es verloren ist. Niemand wird Sie je am Telefon nach einem davon fragen: Ich lese sie Ihnen vor, Sie lesen sie nie jemandem vor.",
  "walkthrough.codes.covered": "Verborgen, bis die Person bereit ist.",
  "walkthrough.codes.list": "Notfallcodes",
  "walkthrough.codes.see": {
    one: "{count} Notfallcode auf Papier, an einem sicheren Ort.",
    other: "{count} Notfallcodes auf Papier, an einem sicheren Ort.",
  },
  "walkthrough.codes.no-paper": "Die Person kann gerade nicht schreiben",
  "walkthrough.codes.no-paper.do":
    "Warten Sie oder vereinbaren Sie einen anderen Termin: Codes, die nicht aufbewahrt wurden, können nicht noch einmal angezeigt werden.",
  "walkthrough.codes.written": "Die Person hat alle Notfallcodes aufgeschrieben",
  "walkthrough.codes.unwritten":
    "Setzen Sie dieses Häkchen, wenn die Person alle Notfallcodes aufgeschrieben hat.",

  "walkthrough.confirm.title": "Mit einem Code bestätigen",
  "walkthrough.confirm.say":
    "Lesen Sie mir jetzt bitte den sechsstelligen Code vor, den Ihre App für {account} anzeigt. Wenn er gleich wechselt, warten Sie auf den nächsten.",
  "walkthrough.confirm.type": "Geben Sie ein, was die Person vorliest.",
  "walkthrough.confirm.see": "Ein sechsstelliger Code, der alle {seconds} Sekunden wechselt.",
  "walkthrough.confirm.wrong": "Der Code wird abgelehnt",
  "walkthrough.confirm.wrong.do":
    "Lesen Sie die Erklärung unter dem Feld vor. Meist geht die Uhr des Smartphones falsch, oder es ist der Code eines anderen Eintrags. Nehmen Sie dann den nächsten Code: Derselbe wird nie zweimal gesendet.",
  "walkthrough.confirm.clock": "Die Uhr des Smartphones geht falsch",
  "walkthrough.confirm.clock.do":
    "Auf Android: Einstellungen, System, Datum & Uhrzeit, Zeit automatisch einstellen. Auf dem iPhone: Einstellungen, Allgemein, Datum & Uhrzeit, Automatisch einstellen. Nehmen Sie dann den nächsten Code.",
  "walkthrough.confirm.still": "Er wird immer wieder abgelehnt",
  "walkthrough.confirm.still.do":
    "Wahrscheinlich wurde der Schlüssel falsch eingegeben. Bitten Sie darum, den neuen Eintrag zu löschen, gehen Sie zu Schritt 3 zurück und lesen Sie den Schlüssel noch einmal vor: Er ist noch derselbe.",

  "walkthrough.done.title": "MFA ist eingeschaltet",
  "walkthrough.done.say":
    "MFA ist jetzt für Ihr Konto eingeschaltet. Bei der nächsten Anmeldung werden Sie nach Ihrem Passwort und nach dem Code gefragt, den Ihre App dann anzeigt.",
  "walkthrough.done.say.old":
    "Wenn Sie in der App noch einen älteren Eintrag für dieses Konto haben, löschen Sie ihn jetzt bitte.",
  "walkthrough.done.see": "Ein Eintrag {account} in der App und kein älterer.",
  "walkthrough.done.no-codes": "Die Person hat keine Notfallcodes",
  "walkthrough.done.no-codes.do":
    "Sie können nicht noch einmal angezeigt werden. Wird MFA neu eingerichtet, gibt es neue: Beginnen Sie das Gespräch neu.",
} as const satisfies Translation<typeof english>;
