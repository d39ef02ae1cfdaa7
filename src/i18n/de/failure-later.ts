import type { failureLater as english } from "../en/failure-later.ts";
import type { Translation } from "../translation.ts";

export const failureLater = {
  "failure.offline.accept":
    "Sie sind offline. Es ist nicht sicher, ob Ihr Code angekommen ist. Stellen Sie die Verbindung zum Netzwerk her und rufen Sie dann den Status erneut ab.",
  "failure.offline.turn-off":
    "Sie sind offline. Es ist nicht sicher, ob MFA ausgeschaltet wurde. Stellen Sie die Verbindung zum Netzwerk her und rufen Sie dann den Status erneut ab.",
  "failure.unreachable.accept":
    "Der Server ist nicht erreichbar. Es ist nicht sicher, ob Ihr Code angekommen ist. Prüfen Sie die Verbindung und rufen Sie dann den Status erneut ab.",
  "failure.unreachable.turn-off":
    "Der Server ist nicht erreichbar. Es ist nicht sicher, ob MFA ausgeschaltet wurde. Prüfen Sie die Verbindung und rufen Sie dann den Status erneut ab.",
  "failure.timeout.accept":
    "Keine Antwort. Es ist nicht sicher, ob Ihr Code angekommen ist. Rufen Sie den Status erneut ab, bevor Sie einen weiteren Code eingeben.",
  "failure.timeout.turn-off":
    "Keine Antwort. Es ist nicht sicher, ob MFA ausgeschaltet wurde. Rufen Sie den Status erneut ab.",
  "failure.code.rejected":
    "Dieser Code wurde nicht angenommen. Prüfen Sie, ob er zum neuen Eintrag in Ihrer App gehört und die Uhr des Smartphones richtig geht. Warten Sie dann auf den nächsten Code und geben Sie diesen ein.",
  "failure.bad-request.turn-off":
    "Der Server hat die Anfrage nicht angenommen. Prüfen Sie, ob MFA noch eingeschaltet ist.",
  "failure.busy.accept":
    "Der Server ist ausgelastet. Es ist nicht sicher, ob Ihr Code angekommen ist. Rufen Sie den Status in einer Weile erneut ab.",
  "failure.busy.turn-off":
    "Der Server ist ausgelastet. Es ist nicht sicher, ob MFA ausgeschaltet wurde. Rufen Sie den Status in einer Weile erneut ab.",
  "failure.server.accept":
    "Beim Server ist ein Fehler aufgetreten. Es ist nicht sicher, ob Ihr Code angenommen wurde. Rufen Sie den Status erneut ab.",
  "failure.server.turn-off":
    "Beim Server ist ein Fehler aufgetreten. Es ist nicht sicher, ob MFA ausgeschaltet wurde. Rufen Sie den Status erneut ab.",
  "failure.answer.accept":
    "Die Antwort des Servers ist unlesbar. Es ist nicht sicher, ob Ihr Code angenommen wurde. Rufen Sie den Status erneut ab.",
  "failure.answer.turn-off":
    "Die Antwort des Servers ist unlesbar. Es ist nicht sicher, ob MFA ausgeschaltet wurde. Rufen Sie den Status erneut ab.",
} as const satisfies Translation<typeof english>;
