import type { walkthroughSteps as english } from "../en/walkthrough-steps.ts";
import type { Translation } from "../translation.ts";

export const walkthroughSteps = {
  "walkthrough.identity.title": "¿Quién llama?",
  "walkthrough.identity.say":
    "Antes de cambiar nada en su cuenta tengo que asegurarme de que es usted. Le voy a hacer unas preguntas. Nunca le pediré su contraseña ni sus códigos de emergencia.",
  "walkthrough.identity.see":
    "Todavía nada. La persona necesita un teléfono y, si los tiene a mano, papel y bolígrafo.",
  "walkthrough.identity.checklist": "Comprobaciones de identidad",
  "walkthrough.identity.ticket": "Número de incidencia",
  "walkthrough.identity.ticket-missing": "Escriba el número de incidencia.",
  "walkthrough.identity.unchecked": "Marque todas las comprobaciones o acabe la llamada.",
  "walkthrough.identity.default.callback": "Se le ha devuelto la llamada al número del directorio",
  "walkthrough.identity.default.manager": "El nombre de su responsable coincide con el directorio",
  "walkthrough.identity.default.recent": "Ha descrito un trabajo reciente que puedo comprobar",
  "walkthrough.identity.fails": "La persona no sabe responder o tiene prisa",
  "walkthrough.identity.fails.do":
    "Acabe aquí la llamada. No se ha cambiado nada. Pida que llame su responsable y anote en la incidencia lo que ha ocurrido.",

  "walkthrough.prepare.title": "Preparar el teléfono",
  "walkthrough.prepare.say":
    "Abra, por favor, la aplicación de autenticación de su teléfono. Elija el signo más o «Añadir cuenta» y después «Introducir una clave de configuración» o «Introducir a mano».",
  "walkthrough.prepare.see": "Un formulario con un campo para un nombre y otro para una clave.",
  "walkthrough.prepare.no-app": "No hay ninguna aplicación de autenticación en el teléfono",
  "walkthrough.prepare.no-app.do":
    "Pida a la persona que abra la tienda de aplicaciones de su teléfono e instale una. Sirve cualquier aplicación de autenticación estándar, por ejemplo Aegis, 2FAS, Google Authenticator o Microsoft Authenticator.",
  "walkthrough.prepare.old-entry": "Hay una entrada antigua de esta cuenta",
  "walkthrough.prepare.old-entry.do":
    "De momento se queda. Al final de la llamada pedirá usted que la eliminen.",
  "walkthrough.prepare.lost": "El teléfono antiguo se ha perdido",
  "walkthrough.prepare.lost.do":
    "Siga: el teléfono antiguo deja de servir en cuanto se confirma un código del nuevo. Si puede que lo hayan robado, avise también al equipo de seguridad.",
  "walkthrough.prepare.next":
    "«Siguiente» crea una clave secreta nueva. No cambia nada al iniciar sesión hasta que se confirme un código.",
  "walkthrough.prepare.next.recreate":
    "«Siguiente» crea una clave secreta nueva. El teléfono antiguo y los códigos de emergencia antiguos sirven hasta que se confirme el código nuevo.",
  "walkthrough.prepare.next.consent":
    "Este usuario tiene MFA. «Siguiente» lleva primero a «Volver a crear la MFA»: lo que deja de servir y su consentimiento. Después la llamada sigue aquí.",
  "walkthrough.prepare.made": "La clave secreta está creada. Es la misma durante toda esta llamada.",

  "walkthrough.key.title": "Leer la clave",
  "walkthrough.key.say":
    "Como nombre de la cuenta, escriba {account}. Ahora le leo la clave, de cuatro en cuatro caracteres. Diga «sí» después de cada grupo.",
  "walkthrough.key.covered": "Oculta hasta que la persona esté lista.",
  "walkthrough.key.list": "Clave secreta, deletreada en grupos de cuatro",
  "walkthrough.key.then": "Si la aplicación pide un tipo, elija «basado en la hora». Después guarde.",
  "walkthrough.key.see":
    "Una entrada nueva {account} con un código de seis dígitos que cambia cada {seconds} segundos.",
  "walkthrough.key.refused": "La aplicación no acepta la clave",
  "walkthrough.key.refused.do":
    "Vuelva a leer la clave desde el primer grupo y pida que le repitan cada uno. Los dígitos 0, 1, 8 y 9 no aparecen nunca en ella: lo que suene así es una letra.",
  "walkthrough.key.camera": "La cámara no escanea o no hay nada que escanear",
  "walkthrough.key.camera.do":
    "Por teléfono, la clave se escribe: hay que elegir «Introducir a mano» en la aplicación. Escanear solo se puede delante de su pantalla.",
  "walkthrough.key.longer": "La aplicación pide más datos",
  "walkthrough.key.longer.do": "Algoritmo {algorithm}, {digits} dígitos, periodo de {seconds} segundos.",

  "walkthrough.codes.title": "Leer los códigos de emergencia",
  "walkthrough.codes.say":
    "Tome papel y bolígrafo. Le voy a leer los códigos de emergencia. Cada uno sustituye una vez a su teléfono, si lo pierde. Nadie le pedirá nunca ninguno de ellos por teléfono: yo se los leo a usted, y usted no se los lee nunca a nadie.",
  "walkthrough.codes.covered": "Ocultos hasta que la persona esté lista.",
  "walkthrough.codes.list": "Códigos de emergencia",
  "walkthrough.codes.see": {
    one: "{count} código de emergencia en papel, en un lugar seguro.",
    many: "{count} de códigos de emergencia en papel, en un lugar seguro.",
    other: "{count} códigos de emergencia en papel, en un lugar seguro.",
  },
  "walkthrough.codes.no-paper": "La persona no puede escribir ahora",
  "walkthrough.codes.no-paper.do":
    "Espere o acuerde otro momento: los códigos que no se guardaron no se pueden volver a mostrar.",
  "walkthrough.codes.written": "La persona ha apuntado todos los códigos de emergencia",
  "walkthrough.codes.unwritten":
    "Marque esta casilla cuando la persona haya apuntado todos los códigos de emergencia.",

  "walkthrough.confirm.title": "Confirmar con un código",
  "walkthrough.confirm.say":
    "Ahora léame el código de seis dígitos que su aplicación muestra para {account}. Si está a punto de cambiar, espere al siguiente.",
  "walkthrough.confirm.type": "Escriba lo que le lea la persona. El código se envía en cuanto esté completo.",
  "walkthrough.confirm.see": "Un código de seis dígitos que cambia cada {seconds} segundos.",
  "walkthrough.confirm.wrong": "El código se rechaza",
  "walkthrough.confirm.wrong.do":
    "Lea a la persona la explicación que aparece bajo el campo. Casi siempre el reloj del teléfono está mal o es el código de otra entrada. Después tome el código siguiente: el mismo nunca se envía dos veces.",
  "walkthrough.confirm.clock": "El reloj del teléfono está mal",
  "walkthrough.confirm.clock.do":
    "En Android: Ajustes, Sistema, Fecha y hora, Establecer hora automáticamente. En un iPhone: Ajustes, General, Fecha y hora, Ajuste automático. Después tome el código siguiente.",
  "walkthrough.confirm.still": "Se rechaza una y otra vez",
  "walkthrough.confirm.still.do":
    "Probablemente la clave se escribió mal. Pida que eliminen la entrada nueva, vuelva al paso 3 y lea otra vez la clave: sigue siendo la misma.",

  "walkthrough.done.title": "La MFA está activada",
  "walkthrough.done.say":
    "La MFA ya está activada en su cuenta. La próxima vez que inicie sesión se le pedirán su contraseña y el código que su aplicación muestre en ese momento.",
  "walkthrough.done.say.old":
    "Si tiene en la aplicación una entrada más antigua de esta cuenta, elimínela ahora.",
  "walkthrough.done.see": "Una entrada {account} en la aplicación y ninguna más antigua.",
  "walkthrough.done.no-codes": "La persona no tiene códigos de emergencia",
  "walkthrough.done.no-codes.do":
    "No se pueden volver a mostrar. Al configurar la MFA otra vez se obtienen nuevos: empiece la llamada de nuevo.",
} as const satisfies Translation<typeof english>;
