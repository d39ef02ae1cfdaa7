import type { enrollEnd as english } from "../en/enroll-end.ts";
import type { Translation } from "../translation.ts";

export const enrollEnd = {
  "enroll.done.heading": "La MFA está activada",
  "enroll.done.text":
    "En su próximo inicio de sesión se le pedirán su contraseña y el código de seis dígitos de su aplicación.",
  "enroll.done.text.other":
    "En el próximo inicio de sesión de {name} se pedirán la contraseña y el código de seis dígitos de la aplicación.",
  "enroll.done.read-back": "Confirmado por el servidor: la MFA está activada para {name}.",
  "enroll.done.reading": "Consultando el estado en el servidor.",
  "enroll.done.not-read": "El servidor ha aceptado el código, pero no se ha podido consultar el estado.",
  "enroll.done.contradiction":
    "El servidor ha aceptado el código, pero ahora no indica que la MFA esté activada. Vuelva a mirar el estado antes de fiarse.",
  "enroll.done.code-once":
    "El código que acaba de escribir está gastado. Al iniciar sesión, espere al siguiente.",
  "enroll.done.code-once.other":
    "El código que se acaba de escribir está gastado. Al iniciar sesión, {name} tiene que esperar al siguiente.",
  "enroll.done.scratch": "Sin el teléfono, un código de emergencia sustituye al código de seis dígitos.",
  "enroll.done.no-scratch.other":
    "No se ha entregado ningún código de emergencia a {name}. Si se pierde el teléfono, habrá que volver a crear la MFA.",
  "enroll.done.delete-old":
    "Quizá su aplicación muestre ahora dos entradas para {issuer} ({account}). Elimine la antigua: sus códigos ya no sirven.",
  "enroll.done.delete-old.other":
    "Quizá la aplicación de {name} muestre ahora dos entradas para {issuer} ({account}). Pida a {name} que elimine la antigua: sus códigos ya no sirven.",
  "enroll.done.sessions": "Se han cerrado las demás sesiones de esta cuenta.",
  "enroll.done.go": "Ir a «Su MFA»",
  "enroll.done.go.other": "Ir a «Usuarios»",

  "enroll.stopped.heading": "La configuración se ha detenido",
  "enroll.stopped.interrupted.title": "La configuración se interrumpió",
  "enroll.stopped.interrupted":
    "La página se ha vuelto a cargar o se ha abandonado. Por seguridad, la clave secreta y los códigos de emergencia de esa configuración se han borrado y no se pueden volver a mostrar.",
  "enroll.stopped.finished-elsewhere":
    "Esta configuración ya se había terminado, pero no en esta página. Los códigos de emergencia de esta página solo valen si esta página indicó que la MFA está activada.",
  "enroll.stopped.user-gone.me": "Esta cuenta ya no existe. Consulte a su administrador.",
  "enroll.stopped.delete-entry":
    "Si su aplicación de autenticación muestra una entrada {issuer} ({account}) de esta configuración, elimínela. Sus códigos no sirven.",
  "enroll.stopped.delete-entry.other":
    "Si la aplicación de autenticación de {name} muestra una entrada {issuer} ({account}) de esta configuración, pida a {name} que la elimine. Sus códigos no sirven.",
  "enroll.stopped.delete-newest":
    "Si durante esa configuración añadió una entrada para {appliance} a su aplicación de autenticación, elimínela: sus códigos no sirven. Si hay dos entradas, es la más reciente.",
  "enroll.stopped.delete-newest.other":
    "Si durante esa configuración {name} añadió una entrada para {appliance} a la aplicación de autenticación, pida a {name} que la elimine: sus códigos no sirven. Si hay dos entradas, es la más reciente.",
  "enroll.stopped.keep-entries":
    "No elimine todavía ninguna entrada para {appliance} de su aplicación de autenticación: puede ser la que vale. Su próximo inicio de sesión mostrará qué código se acepta. Conserve esa entrada y los códigos de emergencia guardados con ella, y elimine cualquier otra.",
  "enroll.stopped.keep-entries.other":
    "Pida a {name} que no elimine todavía ninguna entrada para {appliance} de la aplicación de autenticación: puede ser la que vale. El próximo inicio de sesión mostrará qué código se acepta. Esa entrada y los códigos de emergencia guardados con ella se conservan; cualquier otra se puede eliminar.",
  "enroll.stopped.codes-dead": "Tire los códigos de emergencia que guardó en esa configuración.",
  "enroll.stopped.codes-dead.other": "Pida a {name} que tire los códigos de emergencia de esa configuración.",
  "enroll.stopped.codes-unsure":
    "Los códigos de emergencia de esta página solo valen si esta página indicó que la MFA está activada.",
  "enroll.stopped.state.on": "Según el servidor, la MFA está activada en esta cuenta.",
  "enroll.stopped.state.off": "No ha cambiado nada: según el servidor, la MFA sigue desactivada.",
  "enroll.stopped.state.old-phone":
    "Según el servidor, la MFA está activada. Si aún no había confirmado ningún código, no ha cambiado nada: el teléfono antiguo y los códigos de emergencia antiguos siguen sirviendo.",
  "enroll.stopped.state.on-unsure":
    "Según el servidor, la MFA está activada. Si no guardó sus códigos de emergencia, vuelva a configurar la MFA ahora para recibir otros.",
  "enroll.stopped.state.on-unsure.other":
    "Según el servidor, la MFA está activada. Si {name} no guardó los códigos de emergencia, vuelva a configurar la MFA ahora para obtener otros.",
  "enroll.stopped.state.unknown": "No se ha podido consultar al servidor si la MFA está activada.",
  "enroll.stopped.state.reading": "Consultando al servidor si la MFA está activada.",
  "enroll.stopped.read-again": "Actualizar el estado",

  "enroll.leave.unsaved.title": "¿Salir antes de guardar sus códigos de emergencia?",
  "enroll.leave.unsaved.text":
    "Los códigos solo se muestran ahora. Si sale, esta configuración termina: no ha cambiado nada en su inicio de sesión y podrá empezar de nuevo.",
  "enroll.leave.in-flight.title": "¿Salir mientras se comprueba su código?",
  "enroll.leave.in-flight.text": "Aún no se sabe si la MFA se ha activado. Si sale, mire el estado después.",
  "enroll.leave.stay": "Quedarse",
  "enroll.leave.leave": "Salir",
} as const satisfies Translation<typeof english>;
