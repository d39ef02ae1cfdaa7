import type { enrollEnd as english } from "../en/enroll-end.ts";
import type { Translation } from "../translation.ts";

export const enrollEnd = {
  "enroll.done.heading": "MFA ist eingeschaltet",
  "enroll.done.text":
    "Bei Ihrer nächsten Anmeldung werden Sie nach Ihrem Passwort und dem sechsstelligen Code Ihrer App gefragt.",
  "enroll.done.text.other":
    "Bei der nächsten Anmeldung von {name} werden das Passwort und der sechsstellige Code der App verlangt.",
  "enroll.done.read-back": "Vom Server bestätigt: MFA ist für {name} eingeschaltet.",
  "enroll.done.reading": "Der Status wird vom Server abgerufen.",
  "enroll.done.not-read":
    "Der Server hat den Code angenommen, aber der Status konnte nicht abgerufen werden.",
  "enroll.done.contradiction":
    "Der Server hat den Code angenommen, meldet jetzt aber nicht, dass MFA eingeschaltet ist. Prüfen Sie den Status noch einmal, bevor Sie sich darauf verlassen.",
  "enroll.done.code-once":
    "Der eben eingegebene Code ist verbraucht. Warten Sie bei der Anmeldung auf den nächsten.",
  "enroll.done.code-once.other":
    "Der eben eingegebene Code ist verbraucht. Bei der Anmeldung muss {name} auf den nächsten warten.",
  "enroll.done.scratch": "Ohne das Smartphone ersetzt ein Notfallcode den sechsstelligen Code.",
  "enroll.done.no-scratch.other":
    "{name} hat keine Notfallcodes erhalten. Geht das Smartphone verloren, muss MFA neu eingerichtet werden.",
  "enroll.done.delete-old":
    "Ihre App zeigt jetzt vielleicht zwei Einträge für {issuer} ({account}). Löschen Sie den alten Eintrag: Seine Codes gelten nicht mehr.",
  "enroll.done.delete-old.other":
    "Die App von {name} zeigt jetzt vielleicht zwei Einträge für {issuer} ({account}). Bitten Sie {name}, den alten Eintrag zu löschen: Seine Codes gelten nicht mehr.",
  "enroll.done.sessions": "Andere Sitzungen dieses Kontos wurden beendet.",
  "enroll.done.go": "Zu „Ihre MFA“",
  "enroll.done.go.other": "Zu „Benutzer“",

  "enroll.stopped.heading": "Die Einrichtung wurde beendet",
  "enroll.stopped.interrupted.title": "Die Einrichtung wurde unterbrochen",
  "enroll.stopped.interrupted":
    "Die Seite wurde neu geladen oder verlassen. Der geheime Schlüssel und die Notfallcodes dieser Einrichtung wurden aus Sicherheitsgründen gelöscht und können nicht noch einmal angezeigt werden.",
  "enroll.stopped.finished-elsewhere":
    "Diese Einrichtung wurde schon abgeschlossen, aber nicht auf dieser Seite. Die Notfallcodes dieser Seite gelten nur, wenn diese Seite gemeldet hat, dass MFA eingeschaltet ist.",
  "enroll.stopped.user-gone.me": "Dieses Konto gibt es nicht mehr. Wenden Sie sich an Ihre Administration.",
  "enroll.stopped.delete-entry":
    "Wenn Ihre Authenticator-App aus dieser Einrichtung einen Eintrag {issuer} ({account}) anzeigt, löschen Sie ihn. Seine Codes gelten nicht.",
  "enroll.stopped.delete-entry.other":
    "Wenn die Authenticator-App von {name} aus dieser Einrichtung einen Eintrag {issuer} ({account}) anzeigt, bitten Sie {name}, ihn zu löschen. Seine Codes gelten nicht.",
  "enroll.stopped.delete-newest":
    "Wenn Sie während dieser Einrichtung einen Eintrag für {appliance} in Ihrer Authenticator-App hinzugefügt haben, löschen Sie ihn: Seine Codes gelten nicht. Bei zwei Einträgen ist es der neuere.",
  "enroll.stopped.delete-newest.other":
    "Wenn {name} während dieser Einrichtung einen Eintrag für {appliance} in der Authenticator-App hinzugefügt hat, bitten Sie {name}, ihn zu löschen: Seine Codes gelten nicht. Bei zwei Einträgen ist es der neuere.",
  "enroll.stopped.keep-entries":
    "Löschen Sie noch keinen Eintrag für {appliance} aus Ihrer Authenticator-App: Er könnte der gültige sein. Ihre nächste Anmeldung zeigt, wessen Code angenommen wird. Behalten Sie diesen Eintrag und die mit ihm gespeicherten Notfallcodes, und löschen Sie jeden anderen.",
  "enroll.stopped.keep-entries.other":
    "Bitten Sie {name}, noch keinen Eintrag für {appliance} aus der Authenticator-App zu löschen: Er könnte der gültige sein. Die nächste Anmeldung zeigt, wessen Code angenommen wird. Dieser Eintrag und die mit ihm gespeicherten Notfallcodes bleiben, jeder andere kann gelöscht werden.",
  "enroll.stopped.codes-dead":
    "Vernichten Sie die Notfallcodes, die Sie bei dieser Einrichtung gesichert haben.",
  "enroll.stopped.codes-dead.other": "Bitten Sie {name}, die Notfallcodes dieser Einrichtung zu vernichten.",
  "enroll.stopped.codes-unsure":
    "Die Notfallcodes dieser Seite gelten nur, wenn diese Seite gemeldet hat, dass MFA eingeschaltet ist.",
  "enroll.stopped.state.on": "MFA ist laut Server für dieses Konto eingeschaltet.",
  "enroll.stopped.state.off": "Es hat sich nichts geändert: MFA ist laut Server weiterhin ausgeschaltet.",
  "enroll.stopped.state.old-phone":
    "MFA ist laut Server eingeschaltet. Wenn Sie noch keinen Code bestätigt hatten, hat sich nichts geändert: Das alte Smartphone und die alten Notfallcodes funktionieren weiter.",
  "enroll.stopped.state.on-unsure":
    "MFA ist laut Server eingeschaltet. Wenn Sie Ihre Notfallcodes nicht gesichert haben, richten Sie MFA jetzt neu ein, um neue zu erhalten.",
  "enroll.stopped.state.on-unsure.other":
    "MFA ist laut Server eingeschaltet. Wenn {name} die Notfallcodes nicht gesichert hat, richten Sie MFA jetzt neu ein, um neue zu erhalten.",
  "enroll.stopped.state.unknown": "Vom Server war nicht zu erfahren, ob MFA eingeschaltet ist.",
  "enroll.stopped.state.reading": "Beim Server wird nachgefragt, ob MFA eingeschaltet ist.",
  "enroll.stopped.read-again": "Status erneut abrufen",

  "enroll.leave.unsaved.title": "Seite verlassen, bevor Ihre Notfallcodes gesichert sind?",
  "enroll.leave.unsaved.text":
    "Die Codes werden nur jetzt angezeigt. Wenn Sie die Seite verlassen, endet diese Einrichtung: An Ihrer Anmeldung hat sich nichts geändert, und Sie können neu beginnen.",
  "enroll.leave.in-flight.title": "Seite verlassen, während Ihr Code geprüft wird?",
  "enroll.leave.in-flight.text":
    "Es ist noch nicht bekannt, ob MFA eingeschaltet wurde. Wenn Sie die Seite verlassen, prüfen Sie danach den Status.",
  "enroll.leave.stay": "Bleiben",
  "enroll.leave.leave": "Verlassen",
} as const satisfies Translation<typeof english>;
