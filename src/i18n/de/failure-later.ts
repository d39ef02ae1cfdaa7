import type { failureLater as english } from "../en/failure-later.ts";
import type { Translation } from "../translation.ts";

export const failureLater = {
  "failure.offline.accept":
    "Sie sind offline. Es ist nicht sicher, ob Ihr Code angekommen ist. Stellen Sie die Verbindung zum Netzwerk her und prüfen Sie es dann erneut.",
  "failure.offline.turn-off":
    "Sie sind offline. Es ist nicht sicher, ob MFA ausgeschaltet wurde. Stellen Sie die Verbindung zum Netzwerk her und prüfen Sie es dann erneut.",
  "failure.unreachable.accept":
    "Der Server ist nicht erreichbar. Es ist nicht sicher, ob Ihr Code angekommen ist. Stellen Sie die Verbindung wieder her und prüfen Sie es dann erneut.",
  "failure.unreachable.turn-off":
    "Der Server ist nicht erreichbar. Es ist nicht sicher, ob MFA ausgeschaltet wurde. Stellen Sie die Verbindung wieder her und prüfen Sie es dann erneut.",
  "failure.timeout.accept":
    "Keine Antwort. Es ist nicht sicher, ob Ihr Code angekommen ist. Prüfen Sie es erneut, bevor Sie einen weiteren eingeben.",
  "failure.timeout.turn-off":
    "Keine Antwort. Es ist nicht sicher, ob MFA ausgeschaltet wurde. Prüfen Sie es erneut.",
  "failure.code.rejected":
    "Dieser Code wurde nicht angenommen. Prüfen Sie, ob er zum neuen Eintrag in Ihrer App gehört und die Uhr des Smartphones richtig geht. Warten Sie dann auf den nächsten Code und geben Sie diesen ein.",
  "failure.bad-request.turn-off":
    "Der Server hat die Anfrage nicht angenommen. Prüfen Sie, ob MFA noch eingeschaltet ist.",
  "failure.busy.accept":
    "Der Server ist ausgelastet. Es ist nicht sicher, ob Ihr Code angekommen ist. Prüfen Sie es in einer Weile erneut.",
  "failure.busy.turn-off":
    "Der Server ist ausgelastet. Es ist nicht sicher, ob MFA ausgeschaltet wurde. Prüfen Sie es in einer Weile erneut.",
  "failure.server.accept":
    "Beim Server ist ein Fehler aufgetreten. Es ist nicht sicher, ob Ihr Code angenommen wurde. Prüfen Sie es erneut.",
  "failure.server.turn-off":
    "Beim Server ist ein Fehler aufgetreten. Es ist nicht sicher, ob MFA ausgeschaltet wurde. Prüfen Sie es erneut.",
  "failure.answer.accept":
    "Die Antwort des Servers ist unlesbar. Es ist nicht sicher, ob Ihr Code angenommen wurde. Prüfen Sie es erneut.",
  "failure.answer.turn-off":
    "Die Antwort des Servers ist unlesbar. Es ist nicht sicher, ob MFA ausgeschaltet wurde. Prüfen Sie es erneut.",
} as const satisfies Translation<typeof english>;
