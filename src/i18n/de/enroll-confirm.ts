import type { enrollConfirm as english } from "../en/enroll-confirm.ts";
import type { Translation } from "../translation.ts";

export const enrollConfirm = {
  "enroll.confirm.heading": "Mit einem Code bestätigen",
  "enroll.confirm.text":
    "Geben Sie den Code ein, den Ihre Authenticator-App jetzt für {issuer} ({account}) anzeigt. Damit schalten Sie MFA ein.",
  "enroll.confirm.text.replaces":
    "Geben Sie den Code ein, den der neue Eintrag {issuer} ({account}) jetzt anzeigt. Von diesem Moment an gilt das neue Smartphone, das alte gilt nicht mehr.",
  "enroll.confirm.text.scratch": "Geben Sie einen Ihrer Notfallcodes ein. Damit schalten Sie MFA ein.",
  "enroll.confirm.text.scratch.replaces":
    "Geben Sie einen Ihrer neuen Notfallcodes ein. Von diesem Moment an gilt das neue Smartphone, das alte gilt nicht mehr.",
  "enroll.confirm.field": "Sechsstelliger Code",
  "enroll.confirm.field-eight": "Achtstelliger Code",
  "enroll.confirm.submit": "MFA einschalten",
  "enroll.confirm.auto": "Automatisch absenden",
  "enroll.confirm.next-code": {
    one: "Der Code wechselt in {count} Sekunde.",
    other: "Der Code wechselt in {count} Sekunden.",
  },
  "enroll.confirm.checking": "Ihr Code wird geprüft.",
  "enroll.confirm.checking-late":
    "Der Server hat noch nicht geantwortet. Zeigt Ihre App inzwischen einen anderen Code, schadet das nicht: Es gilt der gesendete.",
  "enroll.confirm.incomplete": {
    one: "Geben Sie den ganzen Code ein: Er hat {count} Ziffer.",
    other: "Geben Sie den ganzen Code ein: Er hat {count} Ziffern.",
  },
  "enroll.confirm.malformed": "Ein Code besteht nur aus Ziffern. Geben Sie den Code der App ein.",

  "enroll.refused.behind": {
    one: "Die Uhr Ihres Smartphones geht etwa {count} Minute nach. Stellen Sie die Uhrzeit auf „Automatisch“ und geben Sie dann den nächsten Code ein.",
    other:
      "Die Uhr Ihres Smartphones geht etwa {count} Minuten nach. Stellen Sie die Uhrzeit auf „Automatisch“ und geben Sie dann den nächsten Code ein.",
  },
  "enroll.refused.ahead": {
    one: "Die Uhr Ihres Smartphones geht etwa {count} Minute vor. Stellen Sie die Uhrzeit auf „Automatisch“ und geben Sie dann den nächsten Code ein.",
    other:
      "Die Uhr Ihres Smartphones geht etwa {count} Minuten vor. Stellen Sie die Uhrzeit auf „Automatisch“ und geben Sie dann den nächsten Code ein.",
  },
  "enroll.refused.just-expired": "Dieser Code ist gerade abgelaufen. Warten Sie auf den nächsten.",
  "enroll.refused.not-yet": {
    one: "Die Uhr Ihres Smartphones geht etwas vor: Dieser Code gilt erst in {count} Sekunde. Warten Sie auf den nächsten Code und geben Sie diesen ein.",
    other:
      "Die Uhr Ihres Smartphones geht etwas vor: Dieser Code gilt erst in {count} Sekunden. Warten Sie auf den nächsten Code und geben Sie diesen ein.",
  },
  "enroll.refused.current":
    "Dieser Code stimmt im Moment, aber der Server hat ihn abgelehnt. Vielleicht ist er unterwegs abgelaufen. Warten Sie auf den nächsten Code und geben Sie diesen ein. Wenn das noch einmal geschieht, geht vielleicht die Uhr des Servers falsch: Melden Sie es Ihrer Administration.",
  "enroll.refused.scratch-code":
    "Das ist einer Ihrer Notfallcodes. Heben Sie ihn auf und geben Sie den Code der App ein.",
  "enroll.refused.other-entry":
    "Das ist der Code eines anderen Eintrags, oder eine Ziffer stimmt nicht. Suchen Sie {issuer} ({account}).",
  "enroll.refused.already-used":
    "Diesen Code haben Sie schon verwendet. Warten Sie auf den nächsten Code und geben Sie diesen ein.",
  "enroll.refused.plain":
    "Dieser Code wurde nicht angenommen. Suchen Sie in Ihrer App {issuer} ({account}), warten Sie auf den nächsten Code und geben Sie diesen ein.",
  "enroll.refused.third":
    "Auch der dritte Code wurde abgelehnt. Wenn es der richtige Eintrag ist, geht vielleicht die Uhr des Smartphones falsch: Stellen Sie die Uhrzeit auf „Automatisch“.",
  "enroll.refused.android": "Android: Einstellungen, System, Datum & Uhrzeit, Zeit automatisch einstellen.",
  "enroll.refused.ios": "iPhone: Einstellungen, Allgemein, Datum & Uhrzeit, Automatisch einstellen.",
  "enroll.refused.computer-ahead": {
    one: "Die Uhr dieses Geräts geht gegenüber dem Server {count} Minute vor. Auch Ihr Smartphone geht vielleicht falsch.",
    other:
      "Die Uhr dieses Geräts geht gegenüber dem Server {count} Minuten vor. Auch Ihr Smartphone geht vielleicht falsch.",
  },
  "enroll.refused.computer-behind": {
    one: "Die Uhr dieses Geräts geht gegenüber dem Server {count} Minute nach. Auch Ihr Smartphone geht vielleicht falsch.",
    other:
      "Die Uhr dieses Geräts geht gegenüber dem Server {count} Minuten nach. Auch Ihr Smartphone geht vielleicht falsch.",
  },
  "enroll.refused.computer-far":
    "Die Uhr dieses Geräts weicht mehr als eine Stunde von der des Servers ab. Auch Ihr Smartphone geht vielleicht falsch.",
  "enroll.confirm.scratch-typed": "Das ist ein Notfallcode. Geben Sie den Code der App ein.",
  "enroll.confirm.scratch-typed.choice":
    "Das ist ein Notfallcode. In dieses Feld gehört der Code der App. Wenn Sie keinen bekommen, verwenden Sie stattdessen einen Notfallcode.",
  "enroll.confirm.sent-before":
    "Diesen Code haben Sie schon probiert. Warten Sie auf den nächsten Code und geben Sie diesen ein.",
  "enroll.confirm.not-switched-on":
    "Es kam keine Antwort, und MFA wurde nicht eingeschaltet. Warten Sie auf den nächsten Code und geben Sie diesen ein.",
  "enroll.confirm.undecided":
    "Es kam keine Antwort, und der Server teilt nicht mit, welches Smartphone jetzt gilt. Warten Sie auf den nächsten Code und geben Sie diesen ein. Dann ist es sicher.",
  "enroll.confirm.wait.left": {
    one: "Warten Sie {count} Sekunde und geben Sie dann den Code ein, den Ihre App anzeigt.",
    other: "Warten Sie {count} Sekunden und geben Sie dann den Code ein, den Ihre App anzeigt.",
  },
  "enroll.confirm.wait.left.minutes": {
    one: "Warten Sie {count} Minute und geben Sie dann den Code ein, den Ihre App anzeigt.",
    other: "Warten Sie {count} Minuten und geben Sie dann den Code ein, den Ihre App anzeigt.",
  },
  "enroll.confirm.wait-long": "Die Einrichtung kann vorher ablaufen. Dann beginnen Sie neu.",

  "enroll.confirm.use-scratch": "Notfallcode verwenden",
  "enroll.confirm.use-app": "Code der App verwenden",
  "enroll.confirm.scratch-field": "Notfallcode",
  "enroll.confirm.scratch-malformed":
    "Das ist kein vollständiger Notfallcode. Geben Sie einen so ein, wie er in der Liste steht.",
  "enroll.confirm.scratch-refused":
    "Dieser Notfallcode wurde nicht angenommen. Geben Sie einen anderen ein oder verwenden Sie den Code der App.",
  "enroll.confirm.scratch-warning":
    "Ein Notfallcode beweist nicht, dass Ihre App funktioniert. Ist der Eintrag in der App falsch, können Sie sich nur noch mit den übrigen Notfallcodes anmelden. Der hier eingegebene Code ist verbraucht.",

  "enroll.unknown.title": "Das Ergebnis ist noch nicht bekannt",
  "enroll.unknown.reading": "Es kam keine Antwort. Beim Server wird nachgefragt, ob MFA eingeschaltet wurde.",
  "enroll.unknown.text":
    "Ob MFA eingeschaltet wurde, lässt sich gerade nicht feststellen. Behalten Sie Ihre Notfallcodes und den Eintrag in Ihrer App, bis es feststeht.",
  "enroll.unknown.check": "Status erneut abrufen",
} as const satisfies Translation<typeof english>;
