import type { walkthrough as english } from "../en/walkthrough.ts";
import type { Translation } from "../translation.ts";
import { walkthroughSteps } from "./walkthrough-steps.ts";

export const walkthrough = {
  "walkthrough.heading": "Gesprächsleitfaden",
  "walkthrough.for": "Am Telefon: {name}",
  "walkthrough.step": "Schritt {step} von {steps}",
  "walkthrough.say": "Sagen Sie",
  "walkthrough.see": "Das sollte zu sehen sein",
  "walkthrough.picture": "Bild dieses Schritts mit Beispieldaten",
  "walkthrough.sample": "Muster",
  "walkthrough.if-not": "Wenn nicht",
  "walkthrough.bar": "Schritte des Gesprächs",
  "walkthrough.next": "Weiter",
  "walkthrough.previous": "Zurück",
  "walkthrough.ready": "Person bereit",
  "walkthrough.show": "Anzeigen",
  "walkthrough.hide": "Verbergen",
  "walkthrough.copy-note": "Ticketnotiz kopieren",
  "walkthrough.note.copied": "Die Ticketnotiz ist in der Zwischenablage.",
  "walkthrough.note.refused":
    "Der Browser hat das Kopieren nicht erlaubt. Die Notiz steht unten: Kopieren Sie sie von Hand.",
  "walkthrough.note": "Ticketnotiz",
  "walkthrough.leave": "Gespräch ohne Abschluss beenden",

  "walkthrough.choose.text": "Wer ruft an? Suchen Sie die Person und wählen Sie dann den Namen.",
  "walkthrough.choose.find": "Benutzer suchen",
  "walkthrough.choose.list": "Benutzer",
  "walkthrough.choose.none": "Kein Benutzer passt zu „{query}“.",
  "walkthrough.choose.more": "Es gibt noch mehr. Geben Sie mehr vom Namen ein.",
  "walkthrough.choose.external": "Identitätsanbieter",
  "walkthrough.choose.on": "MFA ist eingeschaltet",
  "walkthrough.choose.off": "MFA ist ausgeschaltet",
  "walkthrough.choose.unknown": "MFA-Status unbekannt",

  "walkthrough.lost.title": "Auf dieser Seite läuft kein Gespräch",
  "walkthrough.lost":
    "Wenn die Seite mitten in einem Gespräch neu geladen wurde, ist der geheime Schlüssel dieses Gesprächs gelöscht und kann nicht mehr bestätigt werden.",
  "walkthrough.begin-again": "Von vorn beginnen",
  "walkthrough.external":
    "Der Identitätsanbieter verwaltet die MFA dieses Benutzers. Sie kann hier nicht eingerichtet werden: Verbinden Sie die Person mit dem Team, das den Identitätsanbieter betreut.",
  "walkthrough.to-users": "Zu „Benutzer“",
  "walkthrough.to-queue": "Zurück zur Warteschlange",

  ...walkthroughSteps,

  "walkthrough.note.title": "MFA-Einrichtung am Telefon",
  "walkthrough.note.agent": "Bearbeitet von",
  "walkthrough.note.caller": "Anruf von",
  "walkthrough.note.appliance": "Appliance",
  "walkthrough.note.what": "Was",
  "walkthrough.note.what.set-up": "MFA einrichten",
  "walkthrough.note.what.recreate": "MFA für ein neues Smartphone neu einrichten",
  "walkthrough.note.ticket": "Ticketnummer",
  "walkthrough.note.checks": "Identitätsprüfung",
  "walkthrough.note.checks.between": "; ",
  "walkthrough.note.begun": "Beginn",
  "walkthrough.note.ended": "Ende",
  "walkthrough.note.result": "Ergebnis",
  "walkthrough.note.result.done": "MFA ist eingeschaltet, ein Code des neuen Eintrags wurde bestätigt.",
  "walkthrough.note.result.open": "Nicht abgeschlossen. MFA wurde nicht geändert.",
  "walkthrough.note.result.under-way": "Das Gespräch läuft noch. Bisher wurde MFA nicht geändert.",
  "walkthrough.note.result.finished-before":
    "Die Einrichtung war schon abgeschlossen, aber nicht in diesem Gespräch. Der Status muss erneut abgerufen werden.",
  "walkthrough.note.result.unknown":
    "Der Server hat auf den letzten Schritt nicht geantwortet. Der Status muss erneut abgerufen werden.",
} as const satisfies Translation<typeof english>;
