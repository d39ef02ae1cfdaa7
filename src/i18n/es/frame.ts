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
    one: "La sesión se cierra en {count} minuto",
    many: "La sesión se cierra en {count} de minutos",
    other: "La sesión se cierra en {count} minutos",
  },
  "frame.broken.title": "Algo ha fallado",
  "frame.broken.heading": "Algo ha fallado",
  "frame.broken.text":
    "La MFA solo se ha activado si así se le indicó. Mire el estado de su MFA y empiece de nuevo desde allí.",
  "frame.broken.look": "Ir a «Su MFA»",
  "frame.broken.reload": "Volver a cargar la página",
  "frame.updated.heading": "No se ha podido cargar una parte de esta página",
  "frame.updated.text":
    "La conexión ha fallado o entretanto se ha instalado una versión nueva. Vuelva a cargar la página; después tendrá que iniciar sesión de nuevo.",
} as const satisfies Translation<typeof english>;
