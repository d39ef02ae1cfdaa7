import type { account as english } from "../en/account.ts";
import type { Translation } from "../translation.ts";

export const account = {
  "account.heading": "Su MFA",
  "account.on": "La MFA está activada",
  "account.on.text":
    "Al iniciar sesión se le pide un código de su aplicación de autenticación. Sin el teléfono, sirve uno de sus códigos de emergencia.",
  "account.on.lost":
    "¿Tiene un teléfono nuevo, o ha perdido o gastado los códigos de emergencia? Configure un teléfono nuevo: recibirá una clave secreta nueva y códigos de emergencia nuevos.",
  "account.off": "La MFA está desactivada",
  "account.off.text":
    "Su contraseña basta para iniciar sesión en esta cuenta. Con la MFA, quien averigüe su contraseña seguirá sin poder iniciar sesión.",
  "account.off.time": "Lleva unos tres minutos. Necesita un teléfono con una aplicación de autenticación.",
  "account.unknown": "Estado de la MFA desconocido",
  "account.unknown.text":
    "El servidor no ha indicado si la MFA está activada. Mientras tanto no se puede cambiar nada. Actualice el estado.",
  "account.read-again": "Actualizar el estado",
  "account.changed-on": "Desde que abrió esta página, la MFA se ha activado en su cuenta.",
  "account.changed-off":
    "Desde que abrió esta página, la MFA se ha desactivado en su cuenta. Si no ha sido usted, avise a su administrador.",
  "account.notice.enabled": "{name} activó su MFA el {when}.",
  "account.notice.recreated":
    "{name} volvió a crear su MFA el {when}. El teléfono y los códigos de emergencia anteriores ya no sirven.",
  "account.notice.disabled": "{name} desactivó su MFA el {when}.",
  "account.notice.reset": "Su MFA se desactivó directamente en el servidor el {when}.",
  "account.notice.help":
    "Si no ha pedido este cambio, avise de inmediato al servicio de asistencia o a su administrador.",
  "account.notice.read": "Entendido",
  "account.notice.kept":
    "No es seguro que se haya marcado como leído. Si no, se mostrará de nuevo la próxima vez que inicie sesión.",
  "account.stale":
    "Ahora mismo no se ha podido actualizar el estado. Abajo está lo último que indicó el servidor.",
  "account.external":
    "Su inicio de sesión lo gestiona su proveedor de identidad. Configure la MFA allí, no aquí.",
  "account.set-up": "Configurar la MFA",
  "account.new-phone": "Configurar un teléfono nuevo",
  "account.turn-off": "Desactivar la MFA",
  "account.name": "Cuenta",
  "account.role": "Rol",
  "account.appliance": "Appliance",
  "account.help": "Ayuda",
} as const satisfies Translation<typeof english>;
