import type { failureLater as english } from "../en/failure-later.ts";
import type { Translation } from "../translation.ts";

export const failureLater = {
  "failure.offline.accept":
    "No tiene conexión. No es seguro que su código haya llegado. Conéctese a la red y vuelva a comprobarlo.",
  "failure.offline.turn-off":
    "No tiene conexión. No es seguro que la MFA se haya desactivado. Conéctese a la red y vuelva a comprobarlo.",
  "failure.unreachable.accept":
    "No se puede conectar con el servidor. No es seguro que su código haya llegado. Revise la conexión y vuelva a comprobarlo.",
  "failure.unreachable.turn-off":
    "No se puede conectar con el servidor. No es seguro que la MFA se haya desactivado. Revise la conexión y vuelva a comprobarlo.",
  "failure.timeout.accept":
    "No hay respuesta. No es seguro que su código haya llegado. Vuelva a comprobarlo antes de escribir otro.",
  "failure.timeout.turn-off":
    "No hay respuesta. No es seguro que la MFA se haya desactivado. Vuelva a comprobarlo.",
  "failure.code.rejected":
    "Ese código no se ha aceptado. Compruebe que es de la entrada nueva de su aplicación y que el reloj del teléfono está bien. Después espere al código siguiente y escríbalo.",
  "failure.bad-request.turn-off":
    "El servidor no ha aceptado la solicitud. Compruebe si la MFA sigue activada.",
  "failure.busy.accept":
    "El servidor está ocupado. No es seguro que su código haya llegado. Vuelva a comprobarlo dentro de un rato.",
  "failure.busy.turn-off":
    "El servidor está ocupado. No es seguro que la MFA se haya desactivado. Vuelva a comprobarlo dentro de un rato.",
  "failure.server.accept":
    "El servidor ha fallado. No es seguro que su código se haya aceptado. Vuelva a comprobarlo.",
  "failure.server.turn-off":
    "El servidor ha fallado. No es seguro que la MFA se haya desactivado. Vuelva a comprobarlo.",
  "failure.answer.accept":
    "La respuesta del servidor no se puede leer. No es seguro que su código se haya aceptado. Vuelva a comprobarlo.",
  "failure.answer.turn-off":
    "La respuesta del servidor no se puede leer. No es seguro que la MFA se haya desactivado. Vuelva a comprobarlo.",
} as const satisfies Translation<typeof english>;
