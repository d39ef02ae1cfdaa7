import type { frameLater as english } from "../en/frame-later.ts";
import type { Translation } from "../translation.ts";

export const frameLater = {
  "frame.idle.title": "Sind Sie noch da?",
  "frame.idle.text": "Nach Ablauf der Zeit werden Sie abgemeldet, weil eine Weile nichts geschehen ist.",
  "frame.idle.left": { one: "Noch {count} Sekunde", other: "Noch {count} Sekunden" },
  "frame.idle.stay": "Angemeldet bleiben",
  "frame.idle.failed":
    "Die Sitzung konnte nicht verlängert werden. Versuchen Sie es erneut, solange noch Zeit ist.",
  "frame.again.title": "Erneut anmelden",
  "frame.again.idle":
    "Sie wurden abgemeldet, weil eine Weile nichts geschehen ist. Melden Sie sich als {name} an, um hier fortzufahren. Auf dieser Seite geht nichts verloren.",
  "frame.again.ended":
    "Ihre Sitzung ist beendet. Melden Sie sich als {name} an, um hier fortzufahren. Auf dieser Seite geht nichts verloren.",
  "frame.again.other": "Verlassen und neu anmelden",
  "frame.not-found.title": "Seite nicht gefunden",
  "frame.not-found.heading": "Diese Seite gibt es nicht",
  "frame.not-found.text": "Vielleicht ist die Adresse falsch geschrieben, oder die Seite wurde verschoben.",
  "frame.not-found.home": "Zu „Ihre MFA“",
  "frame.config.title": "Nicht eingerichtet",
  "frame.config.heading": "Diese Seite ist nicht richtig eingerichtet",
  "frame.config.missing":
    "Die Datei config.json konnte nicht von diesem Server geladen werden. Es wurde nichts geändert. Versuchen Sie es erneut. Bleibt es dabei, melden Sie es Ihrer Administration.",
  "frame.config.wrong":
    "Die Datei config.json auf diesem Server enthält einen Fehler, deshalb weiß die Seite nicht, welche Appliance sie ansprechen soll. Es wurde nichts geändert. Melden Sie es Ihrer Administration.",
  "frame.config.where": "Das ist falsch: {problems}",
} as const satisfies Translation<typeof english>;
