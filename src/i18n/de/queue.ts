import type { queue as english } from "../en/queue.ts";
import type { Translation } from "../translation.ts";

export const queue = {
  "queue.heading": "Benutzer nacheinander bearbeiten",
  "queue.progress": "{finished} von {total} bearbeitet",
  "queue.empty":
    "Die Warteschlange ist leer. Wählen Sie Benutzer in der Liste aus und bearbeiten Sie sie dann nacheinander.",
  "queue.to-users": "Zu „Benutzer“",
  "queue.now": "Jetzt",
  "queue.all": "Alle in dieser Warteschlange",
  "queue.set-up": "MFA einrichten",
  "queue.recreate": "MFA neu einrichten",
  "queue.off.text": "MFA ist für diesen Benutzer ausgeschaltet.",
  "queue.on.text":
    "Dieser Benutzer hat MFA. Wird sie neu eingerichtet, entsteht ein neuer Schlüssel. Das alte Smartphone funktioniert, bis der neue Code bestätigt ist.",
  "queue.unknown.text":
    "Der Server hat den MFA-Status dieses Benutzers nicht mitgeteilt. Überspringen Sie diesen Benutzer oder rufen Sie den Status erneut ab.",
  "queue.read-again": "Status erneut abrufen",
  "queue.external.text":
    "Der Identitätsanbieter verwaltet die MFA dieses Benutzers. Sie kann hier nicht eingerichtet werden.",
  "queue.reading": "Der Status von {name} wird abgerufen",
  "queue.skip": "Überspringen",
  "queue.fail": "Als nicht möglich markieren",
  "queue.again": "Wieder einreihen",
  "queue.waiting": "Wartet",
  "queue.done": "Erledigt",
  "queue.skipped": "Übersprungen",
  "queue.failed": "Nicht möglich",
  "queue.summary": "Die Warteschlange ist abgearbeitet",
  "queue.summary.done": { one: "{count} Benutzer erledigt", other: "{count} Benutzer erledigt" },
  "queue.summary.skipped": { one: "{count} Benutzer übersprungen", other: "{count} Benutzer übersprungen" },
  "queue.summary.failed": {
    one: "Bei {count} Benutzer war es nicht möglich",
    other: "Bei {count} Benutzern war es nicht möglich",
  },
  "queue.copy": "Zusammenfassung kopieren",
  "queue.copied": "Die Zusammenfassung ist in der Zwischenablage.",
  "queue.copy-refused":
    "Der Browser hat das Kopieren nicht erlaubt. Markieren und kopieren Sie den Text von Hand.",
  "queue.end": "Warteschlange beenden",
} as const satisfies Translation<typeof english>;
