import type { failure as english } from "../en/failure.ts";
import type { Translation } from "../translation.ts";

export const failure = {
  "failure.offline":
    "Sie sind offline. Es wurde nichts geändert. Stellen Sie die Verbindung zum Netzwerk her und versuchen Sie es erneut.",
  "failure.offline.read":
    "Sie sind offline, deshalb kann der aktuelle Stand nicht angezeigt werden. Stellen Sie die Verbindung zum Netzwerk her und versuchen Sie es erneut.",
  "failure.offline.challenge":
    "Sie sind offline und nicht angemeldet. Stellen Sie die Verbindung zum Netzwerk her, warten Sie auf den nächsten Code in Ihrer App und versuchen Sie es erneut.",
  "failure.unreachable":
    "Der Server ist nicht erreichbar. Es wurde nichts geändert. Prüfen Sie Adresse und Zertifikat und versuchen Sie es erneut.",
  "failure.unreachable.read":
    "Der Server ist nicht erreichbar, deshalb kann der aktuelle Stand nicht angezeigt werden. Prüfen Sie Adresse und Zertifikat und versuchen Sie es erneut.",
  "failure.unreachable.challenge":
    "Der Server ist nicht erreichbar, und Sie sind nicht angemeldet. Prüfen Sie die Verbindung, warten Sie auf den nächsten Code in Ihrer App und versuchen Sie es erneut.",

  "failure.timeout": "Keine Antwort. Es wurde nichts geändert. Versuchen Sie es erneut.",
  "failure.timeout.read": "Der Server hat nicht rechtzeitig geantwortet. Versuchen Sie es erneut.",
  "failure.timeout.challenge":
    "Keine Antwort. Warten Sie auf den nächsten Code und versuchen Sie es dann erneut.",
  "failure.timeout.enable":
    "Keine Antwort, und MFA wurde nicht eingeschaltet. Beginnen Sie neu: Dabei entsteht ein neuer Schlüssel. Wenn Sie vorher einen QR-Code gescannt haben, löschen Sie den dabei entstandenen Eintrag in Ihrer App.",

  "failure.sign-in.wrong": "Benutzername oder Passwort ist falsch. Geben Sie beides noch einmal ein.",
  "failure.challenge.wrong":
    "Dieser Code wurde nicht angenommen. Warten Sie auf den nächsten Code in Ihrer App oder geben Sie einen noch nicht verwendeten Notfallcode ein.",
  "failure.challenge.expired":
    "Der zweite Schritt hat zu lange gedauert. Geben Sie Ihr Passwort noch einmal ein. Ihr Benutzername bleibt erhalten.",
  "failure.code.replayed":
    "Diesen Code haben Sie schon verwendet. Geben Sie den nächsten Code Ihrer App ein oder einen anderen Notfallcode.",
  "failure.code.not-taken":
    "Der Server hat diesen Code nicht angenommen. Warten Sie auf den nächsten Code in Ihrer App und geben Sie diesen ein.",

  "failure.enrollment.expired": "Die Einrichtung hat zu lange gedauert und ist beendet. Beginnen Sie neu.",
  "failure.enrollment.exhausted":
    "Fünf Codes wurden abgelehnt, deshalb ist diese Einrichtung beendet. Beginnen Sie neu.",
  "failure.enrollment.finished":
    "Diese Einrichtung wurde schon abgeschlossen, vielleicht in einem anderen Tab. Prüfen Sie, ob MFA eingeschaltet ist.",
  "failure.enrollment.superseded":
    "Die Einrichtung wurde an anderer Stelle neu begonnen. Der Schlüssel und die Notfallcodes dieser Seite gelten nicht mehr.",
  "failure.enrollment.unknown": "Der Server kennt diese Einrichtung nicht mehr. Beginnen Sie neu.",
  "failure.already-on":
    "MFA ist schon eingeschaltet. Für ein anderes Smartphone wählen Sie „Neues Smartphone einrichten“: Das alte funktioniert, bis Sie das neue bestätigt haben.",
  "failure.already-off": "MFA war schon ausgeschaltet. Es wurde nichts geändert.",
  "failure.external":
    "Die Anmeldung dieses Kontos läuft über einen Identitätsanbieter. Dort wird auch MFA eingerichtet, nicht hier.",

  "failure.too-many": {
    one: "Es gab zu viele Versuche. Warten Sie {count} Sekunde und versuchen Sie es dann erneut.",
    other: "Es gab zu viele Versuche. Warten Sie {count} Sekunden und versuchen Sie es dann erneut.",
  },
  "failure.too-many.minutes": {
    one: "Es gab zu viele Versuche. Warten Sie {count} Minute und versuchen Sie es dann erneut.",
    other: "Es gab zu viele Versuche. Warten Sie {count} Minuten und versuchen Sie es dann erneut.",
  },
  "failure.too-many.plain": "Es gab zu viele Versuche.",
  "failure.too-many.code": {
    one: "Es gab zu viele Versuche. Warten Sie {count} Sekunde und geben Sie dann den Code ein, den Ihre App anzeigt.",
    other:
      "Es gab zu viele Versuche. Warten Sie {count} Sekunden und geben Sie dann den Code ein, den Ihre App anzeigt.",
  },
  "failure.too-many.code.minutes": {
    one: "Es gab zu viele Versuche. Warten Sie {count} Minute und geben Sie dann den Code ein, den Ihre App anzeigt.",
    other:
      "Es gab zu viele Versuche. Warten Sie {count} Minuten und geben Sie dann den Code ein, den Ihre App anzeigt.",
  },

  "failure.session-ended": "Ihre Sitzung ist beendet. Melden Sie sich erneut an, um fortzufahren.",
  "failure.step-up":
    "Ihre Anmeldung liegt dafür zu lange zurück. Geben Sie Ihr Passwort ein, um fortzufahren.",
  "failure.not-allowed":
    "Sie sind nicht berechtigt, das für dieses Konto zu tun. Bitten Sie Ihre Administration darum.",
  "failure.not-allowed.read":
    "Sie sind nicht berechtigt, das anzusehen. Wenden Sie sich an Ihre Administration.",
  "failure.license":
    "Die Lizenzvereinbarung der Appliance ist noch nicht angenommen. Melden Sie sich an der Appliance selbst an, nehmen Sie die Vereinbarung dort an und versuchen Sie es erneut.",
  "failure.user-gone":
    "Diesen Benutzer gibt es nicht mehr. Gehen Sie zurück und laden Sie die Benutzerliste neu.",
  "failure.not-offered":
    "Der Server bietet diese Funktion nicht an; vielleicht ist hier eine andere Version eingestellt. Melden Sie es Ihrer Administration.",
  "failure.not-offered.sign-in":
    "Unter der eingestellten Adresse gibt es keine Anmeldung. Bitten Sie Ihre Administration, die Adresse der API zu prüfen.",
  "failure.conflict":
    "Der Status wurde an anderer Stelle geändert. Rufen Sie ihn erneut ab, bevor Sie fortfahren.",
  "failure.locked":
    "Dieses Konto ist gesperrt. Warten Sie eine Weile oder bitten Sie Ihre Administration, es zu entsperren.",

  "failure.bad-request": "Der Server hat die Anfrage nicht angenommen. Es wurde nichts geändert.",
  "failure.bad-request.sign-in":
    "Der Server hat die Anmeldung nicht verstanden. Das ist ein Fehler des Programms: Melden Sie es Ihrer Administration.",
  "failure.bad-request.read": "Der Server konnte die Daten nicht laden. Versuchen Sie es erneut.",
  "failure.busy":
    "Der Server startet gerade oder ist ausgelastet. Es wurde nichts geändert. Versuchen Sie es in einer Weile erneut.",
  "failure.busy.plain": "Der Server startet gerade oder ist ausgelastet. Es wurde nichts geändert.",
  "failure.busy.wait": {
    one: "Der Server startet gerade oder ist ausgelastet. Es wurde nichts geändert. Versuchen Sie es in {count} Sekunde erneut.",
    other:
      "Der Server startet gerade oder ist ausgelastet. Es wurde nichts geändert. Versuchen Sie es in {count} Sekunden erneut.",
  },
  "failure.busy.wait.minutes": {
    one: "Der Server startet gerade oder ist ausgelastet. Es wurde nichts geändert. Versuchen Sie es in {count} Minute erneut.",
    other:
      "Der Server startet gerade oder ist ausgelastet. Es wurde nichts geändert. Versuchen Sie es in {count} Minuten erneut.",
  },
  "failure.busy.challenge":
    "Der Server ist ausgelastet. Warten Sie auf den nächsten Code und versuchen Sie es dann erneut.",
  "failure.server":
    "Beim Server ist ein Fehler aufgetreten. Es ist nicht sicher, ob etwas geändert wurde. Versuchen Sie es erneut.",
  "failure.server.read":
    "Beim Server ist ein Fehler aufgetreten. Die Daten konnten nicht geladen werden. Versuchen Sie es erneut.",
  "failure.server.enable":
    "Beim Server ist ein Fehler aufgetreten, und MFA wurde nicht eingeschaltet. Beginnen Sie neu: Dabei entsteht ein neuer Schlüssel.",
  "failure.server.challenge":
    "Beim Server ist ein Fehler aufgetreten. Warten Sie auf den nächsten Code und versuchen Sie es dann erneut.",

  "failure.answer.not-json":
    "Die Antwort kam nicht von der Appliance. Vielleicht steht eine Anmeldeseite des Netzwerks dazwischen. Nichts davon wurde verwendet. Prüfen Sie die Verbindung und versuchen Sie es erneut.",
  "failure.answer.truncated":
    "Die Antwort des Servers brach ab. Nichts davon wurde verwendet. Versuchen Sie es erneut.",
  "failure.answer.too-large":
    "Die Antwort des Servers ist größer als zulässig. Nichts davon wurde verwendet. Melden Sie es Ihrer Administration.",
  "failure.answer.shape":
    "Der Server hat eine unlesbare Antwort gesendet. Nichts davon wurde verwendet. Melden Sie es Ihrer Administration.",
  "failure.answer.no-sign-in":
    "Die Antwort des Servers auf die Anmeldung ist unvollständig, Sie sind deshalb nicht angemeldet. Versuchen Sie es erneut.",
  "failure.answer.no-token":
    "Die Antwort des Servers ist unvollständig, deshalb könnte die Einrichtung später nicht bestätigt werden. MFA wurde nicht eingeschaltet. Beginnen Sie neu.",
  "failure.answer.no-scratch-codes":
    "Der Server hat keine Notfallcodes gesendet. MFA wurde nicht eingeschaltet. Melden Sie es Ihrer Administration.",
  "failure.answer.no-secret":
    "Der Server hat keinen geheimen Schlüssel gesendet. MFA wurde nicht eingeschaltet. Melden Sie es Ihrer Administration.",
  "failure.answer.bad-secret":
    "Der Server hat einen geheimen Schlüssel gesendet, den keine Authenticator-App verwenden kann. MFA wurde nicht eingeschaltet. Melden Sie es Ihrer Administration.",
  "failure.answer.contradiction":
    "Die Antwort des Servers widerspricht sich: Sie nennt zwei geheime Schlüssel. MFA wurde nicht eingeschaltet. Melden Sie es Ihrer Administration.",
  "failure.answer.challenge":
    "Die Antwort des Servers ist unlesbar. Warten Sie auf den nächsten Code und versuchen Sie es dann erneut.",
} as const satisfies Translation<typeof english>;
