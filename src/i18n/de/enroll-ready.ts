import type { enrollReady as english } from "../en/enroll-ready.ts";
import type { Translation } from "../translation.ts";

export const enrollReady = {
  "enroll.ready.heading": "Vorbereiten",
  "enroll.ready.text":
    "Mit MFA brauchen Sie zum Anmelden Ihr Passwort und einen Code aus einer App auf Ihrem Smartphone. Die Einrichtung dauert etwa drei Minuten.",
  "enroll.ready.who": "Für",
  "enroll.ready.appliance": "Appliance",
  "enroll.ready.need": "Was Sie brauchen",
  "enroll.ready.need.app":
    "Eine Authenticator-App auf Ihrem Smartphone. Jede übliche App eignet sich, zum Beispiel Aegis, 2FAS, Google\u00a0Authenticator oder Microsoft\u00a0Authenticator.",
  "enroll.ready.need.app.suggested": "Eine Authenticator-App auf Ihrem Smartphone. Hier empfohlen: {apps}.",
  "enroll.ready.need.place":
    "Einen Ort für die Notfallcodes, die Sie erhalten: einen Passwortmanager oder Papier an einem sicheren Ort.",
  "enroll.ready.change": "Was sich ändert",
  "enroll.ready.change.nothing-yet":
    "Nichts ändert sich, bis ein Code aus der App bestätigt ist. Bis dahin können Sie abbrechen.",
  "enroll.ready.change.sign-in": "Danach verlangt jede Anmeldung das Passwort und einen sechsstelligen Code.",
  "enroll.ready.change.sessions": "Andere Sitzungen dieses Kontos werden beendet.",
  "enroll.ready.change.old-phone":
    "Das alte Smartphone funktioniert weiter, bis ein Code des neuen bestätigt ist. Danach funktioniert es nicht mehr.",
  "enroll.ready.change.old-codes":
    "Im selben Moment verlieren die alten Notfallcodes ihre Gültigkeit. Neue werden in dieser Einrichtung angezeigt.",
  "enroll.ready.change.old-entry": "Löschen Sie danach den alten Eintrag in der Authenticator-App.",
  "enroll.ready.already-on": "MFA ist für dieses Konto schon eingeschaltet.",
  "enroll.ready.already-on.text":
    "Für ein neues Smartphone richten Sie MFA neu ein: Das alte Smartphone funktioniert, bis das neue bestätigt ist.",
  "enroll.ready.new-phone": "Neues Smartphone einrichten",
  "enroll.ready.external":
    "Die Anmeldung dieses Kontos läuft über einen Identitätsanbieter. Dort wird auch MFA eingerichtet, nicht hier.",
  "enroll.ready.instructions": "Anleitung zum Ausdrucken",
  "enroll.ready.again":
    "Ihre Einrichtung läuft. Fahren Sie mit demselben geheimen Schlüssel und denselben Notfallcodes fort.",
  "enroll.ready.wait": "Die Einrichtung wurde zu oft begonnen.",
  "enroll.ready.wait.left": {
    one: "In {count} Sekunde können Sie neu beginnen.",
    other: "In {count} Sekunden können Sie neu beginnen.",
  },
  "enroll.ready.wait.left.minutes": {
    one: "In {count} Minute können Sie neu beginnen.",
    other: "In {count} Minuten können Sie neu beginnen.",
  },
  "enroll.step-up.title": "Bestätigen Sie, dass Sie es sind",
  "enroll.step-up.text":
    "Ihre Anmeldung liegt einige Minuten zurück. Geben Sie Ihr Passwort ein, um fortzufahren.",
  "enroll.step-up.password": "Ihr Passwort",
} as const satisfies Translation<typeof english>;
