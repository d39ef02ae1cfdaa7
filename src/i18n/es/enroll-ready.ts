import type { enrollReady as english } from "../en/enroll-ready.ts";
import type { Translation } from "../translation.ts";

export const enrollReady = {
  "enroll.ready.heading": "Prepárese",
  "enroll.ready.text":
    "Con la MFA, para iniciar sesión hacen falta su contraseña y un código de una aplicación de su teléfono. La configuración lleva unos tres minutos.",
  "enroll.ready.who": "Para",
  "enroll.ready.appliance": "Appliance",
  "enroll.ready.need": "Qué necesita",
  "enroll.ready.need.app":
    "Una aplicación de autenticación en su teléfono. Sirve cualquiera estándar, por ejemplo Aegis, 2FAS, Google\u00a0Authenticator o Microsoft\u00a0Authenticator.",
  "enroll.ready.need.app.suggested":
    "Una aplicación de autenticación en su teléfono. Se sugiere aquí: {apps}.",
  "enroll.ready.need.place":
    "Un sitio donde guardar los códigos de emergencia que recibirá: un gestor de contraseñas o papel en un lugar seguro.",
  "enroll.ready.change": "Qué cambiará",
  "enroll.ready.change.nothing-yet":
    "No cambia nada hasta que al final se confirme un código de la aplicación. Puede detenerse antes.",
  "enroll.ready.change.sign-in":
    "Desde entonces, cada inicio de sesión pide la contraseña y un código de seis dígitos.",
  "enroll.ready.change.sessions": "Se cierran las demás sesiones de esta cuenta.",
  "enroll.ready.change.old-phone":
    "El teléfono antiguo sigue sirviendo hasta que se confirme un código del nuevo. Después deja de servir.",
  "enroll.ready.change.old-codes":
    "Los códigos de emergencia antiguos dejan de servir en ese mismo momento. Los nuevos se muestran en esta configuración.",
  "enroll.ready.change.old-entry": "Después, elimine la entrada antigua de la aplicación de autenticación.",
  "enroll.ready.already-on": "La MFA ya está activada en esta cuenta.",
  "enroll.ready.already-on.text":
    "Para un teléfono nuevo, vuelva a configurar la MFA: el antiguo sirve hasta que se confirme el nuevo.",
  "enroll.ready.new-phone": "Configurar un teléfono nuevo",
  "enroll.ready.external":
    "Esta cuenta inicia sesión con un proveedor de identidad. Su MFA se configura allí, no aquí.",
  "enroll.ready.instructions": "Instrucciones para imprimir",
  "enroll.ready.again":
    "Su configuración está en curso. Continúe con la misma clave secreta y los mismos códigos de emergencia.",
  "enroll.ready.wait": "La configuración se ha iniciado demasiadas veces.",
  "enroll.ready.wait.left": {
    one: "Podrá empezar de nuevo en {count} segundo.",
    many: "Podrá empezar de nuevo en {count} de segundos.",
    other: "Podrá empezar de nuevo en {count} segundos.",
  },
  "enroll.ready.wait.left.minutes": {
    one: "Podrá empezar de nuevo en {count} minuto.",
    many: "Podrá empezar de nuevo en {count} de minutos.",
    other: "Podrá empezar de nuevo en {count} minutos.",
  },
  "enroll.step-up.title": "Confirme que es usted",
  "enroll.step-up.text": "Inició sesión hace unos minutos. Escriba su contraseña para continuar.",
  "enroll.step-up.password": "Su contraseña",
} as const satisfies Translation<typeof english>;
