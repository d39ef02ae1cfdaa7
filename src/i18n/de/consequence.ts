import type { consequence as english } from "../en/consequence.ts";
import type { Translation } from "../translation.ts";

export const consequence = {
  "consequence.recreate.heading": "MFA neu einrichten",
  "consequence.turn-off.heading": "MFA ausschalten",
  "consequence.who": "Konto",
  "consequence.appliance": "Appliance",
  "consequence.state": "Aktueller Status",
  "consequence.what": "Was geschieht",
  "consequence.recreate.old-works":
    "Das alte Smartphone und die alten Notfallcodes funktionieren weiter, bis der Code des neuen Smartphones bestätigt ist.",
  "consequence.recreate.then-dies":
    "Von diesem Moment an funktionieren das alte Smartphone und alle alten Notfallcodes nicht mehr.",
  "consequence.recreate.delete-entry":
    "Danach sollte der alte Eintrag in der Authenticator-App gelöscht werden.",
  "consequence.turn-off.at-once": "MFA ist sofort ausgeschaltet. Danach genügt zum Anmelden das Passwort.",
  "consequence.turn-off.dies":
    "Der Eintrag in der Authenticator-App und alle Notfallcodes funktionieren nicht mehr und lassen sich nicht wiederherstellen.",
  "consequence.sessions": "Andere Sitzungen dieses Kontos werden beendet.",
  "consequence.reason": "Grund oder Ticketnummer",
  "consequence.reason-hint": "Für Ihre eigenen Unterlagen. Die Angabe wird nicht an die Appliance gesendet.",
  "consequence.reason-missing": "Geben Sie einen Grund oder eine Ticketnummer ein.",
  "consequence.name": "Zur Bestätigung den Benutzernamen eingeben",
  "consequence.name-hint": "Der Name lautet: {name}",
  "consequence.name-missing": "Geben Sie den Benutzernamen „{name}“ ein.",
  "consequence.name-wrong": "Das ist nicht der Benutzername. Geben Sie „{name}“ ein.",
  "consequence.password": "Ihr Passwort",
  "consequence.password-hint":
    "Ihre Anmeldung liegt mehr als fünf Minuten zurück. Bestätigen Sie, dass Sie es sind.",
  "consequence.password-missing": "Geben Sie Ihr Passwort ein.",
  "consequence.code": "Sechsstelliger Code oder Notfallcode",
  "consequence.code-hint":
    "Das Passwort war richtig. Geben Sie jetzt den Code aus Ihrer eigenen Authenticator-App ein ({name}).",
  "consequence.code-missing": "Geben Sie Ihren sechsstelligen Code oder einen Notfallcode ein.",
  "consequence.continue": "Weiter",
  "consequence.turn-off": "MFA ausschalten",
  "consequence.cancel": "Abbrechen",
  "consequence.external":
    "Die Anmeldung dieses Kontos wird von einem Identitätsanbieter verwaltet. MFA wird dort eingerichtet, nicht hier.",
  "consequence.off-already":
    "MFA ist für dieses Konto ausgeschaltet. Es gibt nichts auszuschalten oder neu einzurichten.",
  "consequence.set-up": "MFA einrichten",
  "consequence.unknown":
    "Der Server hat nicht mitgeteilt, ob MFA eingeschaltet ist. Deshalb kann hier jetzt nichts geändert werden.",
  "consequence.read-again": "Status erneut abrufen",
  "consequence.done": "MFA ist ausgeschaltet",
  "consequence.done.text": "Der Server bestätigt es. Ab jetzt genügt für das Konto {name} das Passwort.",
  "consequence.done.already":
    "MFA war für das Konto {name} schon ausgeschaltet. Es musste nichts geändert werden.",
  "consequence.done.entry":
    "Löschen Sie den Eintrag in der Authenticator-App. Seine Codes gelten nicht mehr.",
  "consequence.done.entry.other":
    "Bitten Sie {name}, den Eintrag in der Authenticator-App zu löschen. Seine Codes gelten nicht mehr.",
  "consequence.still-on": "MFA ist noch eingeschaltet",
  "consequence.still-on.text":
    "Der Server wurde angewiesen, MFA auszuschalten, meldet aber, dass sie noch eingeschaltet ist. Versuchen Sie es erneut.",
  "consequence.not-known": "Es ist noch nicht bekannt, ob MFA ausgeschaltet wurde",
  "consequence.not-known.text":
    "Der Status konnte nicht vom Server abgerufen werden. Rufen Sie ihn erneut ab, bevor Sie etwas anderes tun.",
  "consequence.check-again": "Status erneut abrufen",
  "consequence.back": "Zurück zu „Ihre MFA“",
  "consequence.back-to-users": "Zurück zu „Benutzer“",
} as const satisfies Translation<typeof english>;
