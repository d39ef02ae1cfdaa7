import type { queue as english } from "../en/queue.ts";
import type { Translation } from "../translation.ts";

export const queue = {
  "queue.heading": "Atender a los usuarios uno por uno",
  "queue.progress": "{finished} de {total} gestionados",
  "queue.empty": "No hay nadie en la cola. Elija usuarios en la lista y atiéndalos después uno por uno.",
  "queue.to-users": "Ir a «Usuarios»",
  "queue.now": "Ahora",
  "queue.all": "Todos en esta cola",
  "queue.set-up": "Configurar la MFA",
  "queue.recreate": "Volver a crear la MFA",
  "queue.off.text": "La MFA está desactivada para este usuario.",
  "queue.on.text":
    "Este usuario tiene MFA. Al volver a crearla se genera una clave nueva; el teléfono antiguo sirve hasta que se confirme el código nuevo.",
  "queue.unknown.text":
    "El servidor no ha indicado el estado de la MFA de este usuario. Omita a este usuario o actualice el estado.",
  "queue.read-again": "Actualizar el estado",
  "queue.external.text":
    "El proveedor de identidad gestiona la MFA de este usuario. No se puede configurar aquí.",
  "queue.reading": "Consultando el estado de {name}",
  "queue.skip": "Omitir",
  "queue.fail": "Marcar como fallido",
  "queue.again": "Devolver a la cola",
  "queue.waiting": "En espera",
  "queue.done": "Hecho",
  "queue.skipped": "Omitido",
  "queue.failed": "Fallido",
  "queue.summary": "La cola ha terminado",
  "queue.summary.done": {
    one: "{count} usuario atendido",
    many: "{count} de usuarios atendidos",
    other: "{count} usuarios atendidos",
  },
  "queue.summary.skipped": {
    one: "{count} usuario omitido",
    many: "{count} de usuarios omitidos",
    other: "{count} usuarios omitidos",
  },
  "queue.summary.failed": {
    one: "No se ha podido atender a {count} usuario",
    many: "No se ha podido atender a {count} de usuarios",
    other: "No se ha podido atender a {count} usuarios",
  },
  "queue.copy": "Copiar el resumen",
  "queue.copied": "El resumen está en el portapapeles.",
  "queue.copy-refused": "El navegador no ha permitido copiar. Seleccione el texto y cópielo a mano.",
  "queue.end": "Terminar la cola",
} as const satisfies Translation<typeof english>;
