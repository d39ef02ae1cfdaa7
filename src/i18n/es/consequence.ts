import type { consequence as english } from "../en/consequence.ts";
import type { Translation } from "../translation.ts";

export const consequence = {
  "consequence.recreate.heading": "Volver a crear la MFA",
  "consequence.turn-off.heading": "Desactivar la MFA",
  "consequence.who": "Cuenta",
  "consequence.appliance": "Appliance",
  "consequence.state": "Estado actual",
  "consequence.what": "Qué ocurrirá",
  "consequence.recreate.old-works":
    "El teléfono antiguo y los códigos de emergencia antiguos siguen sirviendo hasta que se confirme el código del teléfono nuevo.",
  "consequence.recreate.then-dies":
    "Desde ese momento, el teléfono antiguo y todos los códigos de emergencia antiguos dejan de servir.",
  "consequence.recreate.delete-entry":
    "Después conviene eliminar la entrada antigua de la aplicación de autenticación.",
  "consequence.turn-off.at-once":
    "La MFA se desactiva de inmediato. Después basta la contraseña para iniciar sesión.",
  "consequence.turn-off.dies":
    "La entrada de la aplicación de autenticación y todos los códigos de emergencia dejan de servir y no se pueden recuperar.",
  "consequence.sessions": "Se cierran las demás sesiones de esta cuenta.",
  "consequence.reason": "Motivo o número de incidencia",
  "consequence.reason-hint": "Para sus propios registros. No se envía al appliance.",
  "consequence.reason-missing": "Escriba un motivo o un número de incidencia.",
  "consequence.name": "Escriba el nombre de usuario para confirmar",
  "consequence.name-hint": "El nombre es {name}",
  "consequence.name-missing": "Escriba el nombre de usuario «{name}».",
  "consequence.name-wrong": "Ese no es el nombre de usuario. Escriba «{name}».",
  "consequence.password": "Su contraseña",
  "consequence.password-hint": "Inició sesión hace más de cinco minutos. Confirme que es usted.",
  "consequence.password-missing": "Escriba su contraseña.",
  "consequence.code": "Código de seis dígitos o código de emergencia",
  "consequence.code-hint":
    "La contraseña era correcta. Escriba ahora el código de su propia aplicación de autenticación ({name}).",
  "consequence.code-missing": "Escriba su código de seis dígitos o un código de emergencia.",
  "consequence.continue": "Continuar",
  "consequence.turn-off": "Desactivar la MFA",
  "consequence.cancel": "Cancelar",
  "consequence.external":
    "El inicio de sesión de esta cuenta lo gestiona un proveedor de identidad. La MFA se configura allí, no aquí.",
  "consequence.off-already":
    "La MFA está desactivada en esta cuenta. No hay nada que desactivar ni que volver a crear.",
  "consequence.set-up": "Configurar la MFA",
  "consequence.unknown":
    "El servidor no ha indicado si la MFA está activada, así que ahora no se puede cambiar nada aquí.",
  "consequence.read-again": "Actualizar el estado",
  "consequence.done": "La MFA está desactivada",
  "consequence.done.text":
    "El servidor lo confirma. Desde ahora, basta la contraseña para iniciar sesión en la cuenta {name}.",
  "consequence.done.already":
    "La MFA ya estaba desactivada en la cuenta {name}. No ha hecho falta cambiar nada.",
  "consequence.done.entry": "Elimine la entrada de la aplicación de autenticación: sus códigos ya no sirven.",
  "consequence.done.entry.other":
    "Pida a {name} que elimine la entrada de la aplicación de autenticación: sus códigos ya no sirven.",
  "consequence.still-on": "La MFA sigue activada",
  "consequence.still-on.text":
    "Se pidió al servidor que desactivara la MFA, pero indica que sigue activada. Inténtelo de nuevo.",
  "consequence.not-known": "Aún no se sabe si la MFA se ha desactivado",
  "consequence.not-known.text":
    "No se ha podido consultar el estado en el servidor. Vuelva a comprobarlo antes de hacer nada más.",
  "consequence.check-again": "Volver a comprobar",
  "consequence.back": "Volver a «Su MFA»",
  "consequence.back-to-users": "Volver a «Usuarios»",
} as const satisfies Translation<typeof english>;
