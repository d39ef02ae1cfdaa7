import type { walkthrough as english } from "../en/walkthrough.ts";
import type { Translation } from "../translation.ts";
import { walkthroughSteps } from "./walkthrough-steps.ts";

export const walkthrough = {
  "walkthrough.heading": "Guía",
  "walkthrough.for": "Al teléfono: {name}",
  "walkthrough.step": "Paso {step} de {steps}",
  "walkthrough.say": "Diga",
  "walkthrough.see": "Lo que debería ver la persona",
  "walkthrough.picture": "Imagen de este paso, con datos de ejemplo",
  "walkthrough.sample": "Ejemplo",
  "walkthrough.if-not": "Si no",
  "walkthrough.bar": "Pasos de la llamada",
  "walkthrough.next": "Siguiente",
  "walkthrough.previous": "Anterior",
  "walkthrough.ready": "La persona está lista",
  "walkthrough.show": "Mostrar",
  "walkthrough.hide": "Ocultar",
  "walkthrough.copy-note": "Copiar la nota de incidencia",
  "walkthrough.note.copied": "La nota de incidencia está en el portapapeles.",
  "walkthrough.note.refused": "El navegador no ha permitido copiar. La nota está más abajo: cópiela a mano.",
  "walkthrough.note": "Nota de incidencia",
  "walkthrough.leave": "Acabar la llamada sin terminar",

  "walkthrough.choose.text": "¿Quién llama? Busque a la persona y elija su nombre.",
  "walkthrough.choose.find": "Buscar un usuario",
  "walkthrough.choose.list": "Usuarios",
  "walkthrough.choose.none": "Ningún usuario coincide con «{query}».",
  "walkthrough.choose.more": "Hay más. Escriba una parte mayor del nombre.",
  "walkthrough.choose.external": "Proveedor de identidad",
  "walkthrough.choose.on": "La MFA está activada",
  "walkthrough.choose.off": "La MFA está desactivada",
  "walkthrough.choose.unknown": "Estado de la MFA desconocido",

  "walkthrough.lost.title": "No hay ninguna llamada en curso en esta página",
  "walkthrough.lost":
    "Si la página se ha vuelto a cargar en mitad de una llamada, la clave secreta de esa llamada ha desaparecido y ya no se puede confirmar.",
  "walkthrough.begin-again": "Empezar de nuevo",
  "walkthrough.external":
    "El proveedor de identidad gestiona la MFA de este usuario. No se puede configurar aquí: pase la llamada al equipo que lleva el proveedor de identidad.",
  "walkthrough.to-users": "Ir a «Usuarios»",
  "walkthrough.to-queue": "Volver a la cola",

  ...walkthroughSteps,

  "walkthrough.note.title": "Configuración de la MFA por teléfono",
  "walkthrough.note.agent": "Atendido por",
  "walkthrough.note.caller": "Llamada de",
  "walkthrough.note.appliance": "Appliance",
  "walkthrough.note.what": "Qué",
  "walkthrough.note.what.set-up": "Configurar la MFA",
  "walkthrough.note.what.recreate": "Volver a crear la MFA para un teléfono nuevo",
  "walkthrough.note.ticket": "Incidencia",
  "walkthrough.note.checks": "Comprobaciones de identidad",
  "walkthrough.note.checks.between": "; ",
  "walkthrough.note.begun": "Inicio",
  "walkthrough.note.ended": "Fin",
  "walkthrough.note.result": "Resultado",
  "walkthrough.note.result.done": "La MFA está activada; se ha confirmado un código de la entrada nueva.",
  "walkthrough.note.result.open": "Sin terminar. La MFA no se ha cambiado.",
  "walkthrough.note.result.under-way": "La llamada sigue en curso. Hasta ahora la MFA no se ha cambiado.",
  "walkthrough.note.result.finished-before":
    "La configuración ya se había terminado, pero no en esta llamada. Hay que volver a comprobar el estado.",
  "walkthrough.note.result.unknown":
    "El servidor no ha respondido al último paso. Hay que volver a comprobar el estado.",
} as const satisfies Translation<typeof english>;
