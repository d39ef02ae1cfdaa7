import type { frameLater as english } from "../en/frame-later.ts";
import type { Translation } from "../translation.ts";

export const frameLater = {
  "frame.idle.title": "¿Sigue ahí?",
  "frame.idle.text": "Su sesión se cerrará cuando acabe el tiempo, porque lleva un rato sin actividad.",
  "frame.idle.left": {
    one: "Queda {count} segundo",
    many: "Quedan {count} de segundos",
    other: "Quedan {count} segundos",
  },
  "frame.idle.stay": "Mantener la sesión",
  "frame.idle.failed": "No se ha podido renovar la sesión. Inténtelo de nuevo mientras quede tiempo.",
  "frame.again.title": "Vuelva a iniciar sesión",
  "frame.again.idle":
    "Su sesión se ha cerrado porque llevaba un rato sin actividad. Inicie sesión como {name} para seguir donde estaba. En esta página no se pierde nada.",
  "frame.again.ended":
    "Su sesión ha terminado. Inicie sesión como {name} para seguir donde estaba. En esta página no se pierde nada.",
  "frame.again.other": "Salir e iniciar sesión de nuevo",
  "frame.not-found.title": "Página no encontrada",
  "frame.not-found.heading": "Esta página no existe",
  "frame.not-found.text": "Puede que la dirección esté mal escrita o que la página se haya movido.",
  "frame.not-found.home": "Ir a «Su MFA»",
  "frame.config.title": "Sin configurar",
  "frame.config.heading": "Esta página no está bien configurada",
  "frame.config.missing":
    "No se ha podido cargar el archivo config.json de este servidor. No se ha cambiado nada. Inténtelo de nuevo y, si sigue igual, avise a su administrador.",
  "frame.config.wrong":
    "El archivo config.json de este servidor tiene un error, así que la página no sabe con qué appliance comunicarse. No se ha cambiado nada. Avise a su administrador.",
  "frame.config.where": "Qué está mal: {problems}",
} as const satisfies Translation<typeof english>;
