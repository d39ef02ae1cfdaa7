import type { frame as english } from "../en/frame.ts";
import type { Translation } from "../translation.ts";

export const frame = {
  "frame.skip": "Ir al contenido",
  "frame.navigation": "Menú principal",
  "frame.nav.account": "Su MFA",
  "frame.nav.users": "Usuarios",
  "frame.nav.walkthrough": "Guía",
  "frame.nav.practice": "Práctica",
  "frame.account-menu": "Cuenta: {name}",
  "frame.sign-out": "Cerrar sesión",
  "frame.hide-secrets": "Ocultar secretos",
  "frame.show-secrets": "Mostrar secretos",
  "frame.secrets-hidden": "Los secretos están ocultos.",
  "frame.secrets-shown": "Los secretos están a la vista.",
  "frame.language": "Idioma: {name}",
  "frame.language-failed":
    "No se ha podido cargar el idioma. La página se queda como está. Inténtelo de nuevo.",
  "frame.theme": "Aspecto: {name}",
  "frame.theme.system": "Como en este dispositivo",
  "frame.theme.light": "Claro",
  "frame.theme.dark": "Oscuro",
  "frame.theme.contrast": "Contraste alto",
  "frame.loading": "Cargando",
  "frame.still-waiting": "El servidor aún no ha respondido.",
  "frame.try-again": "Intentar de nuevo",
  "frame.close": "Cerrar",
  "frame.show-typed": "Mostrar lo escrito",
  "frame.hide-typed": "Ocultar lo escrito",
  "frame.trace": "Referencia para soporte: {traceId}",
  "frame.time-left": {
    one: "La sesión se cierra en {count} minuto",
    many: "La sesión se cierra en {count} de minutos",
    other: "La sesión se cierra en {count} minutos",
  },
  "frame.idle.title": "¿Sigue ahí?",
  "frame.idle.text":
    "Su sesión se cerrará cuando acabe el tiempo, porque lleva un rato sin actividad. Hasta entonces se conserva lo que hay en esta página.",
  "frame.idle.left": {
    one: "Queda {count} segundo",
    many: "Quedan {count} de segundos",
    other: "Quedan {count} segundos",
  },
  "frame.idle.stay": "Seguir en la sesión",
  "frame.idle.failed": "No se ha podido renovar la sesión. Inténtelo de nuevo mientras quede tiempo.",
  "frame.again.title": "Vuelva a iniciar sesión",
  "frame.again.idle":
    "Su sesión se ha cerrado porque llevaba un rato sin actividad. Inicie sesión como {name} para seguir donde estaba. En esta página no se pierde nada.",
  "frame.again.ended":
    "Su sesión ha terminado. Inicie sesión como {name} para seguir donde estaba. En esta página no se pierde nada.",
  "frame.again.other": "Salir de esta página e iniciar otra sesión",
  "frame.not-found.title": "Página no encontrada",
  "frame.not-found.heading": "Esta página no existe",
  "frame.not-found.text": "Puede que la dirección esté mal escrita o que la página se haya movido.",
  "frame.not-found.home": "Ir a «Su MFA»",
  "frame.broken.title": "Algo ha fallado",
  "frame.broken.heading": "Algo ha fallado",
  "frame.broken.text":
    "La MFA solo se ha activado si así se le indicó. Mire el estado de su MFA y empiece de nuevo desde allí.",
  "frame.broken.look": "Ver «Su MFA»",
  "frame.broken.reload": "Volver a cargar la página",
  "frame.updated.heading": "No se ha podido cargar una parte de esta página",
  "frame.updated.text":
    "La conexión ha fallado o entretanto se ha instalado una versión nueva. Vuelva a cargar la página; después tendrá que iniciar sesión de nuevo.",
  "frame.config.title": "Sin configurar",
  "frame.config.heading": "Esta página no está bien configurada",
  "frame.config.missing":
    "No se ha podido cargar el archivo config.json de este servidor. No se ha cambiado nada. Inténtelo de nuevo y, si sigue igual, avise a su administrador.",
  "frame.config.wrong":
    "El archivo config.json de este servidor tiene un error, así que la página no sabe con qué appliance comunicarse. No se ha cambiado nada. Avise a su administrador.",
  "frame.config.where": "Qué está mal: {problems}",
} as const satisfies Translation<typeof english>;
