import type { instructions as english } from "../en/instructions.ts";
import type { Translation } from "../translation.ts";

export const instructions = {
  "instructions.heading": "Cómo configurar la MFA",
  "instructions.text":
    "Con la MFA, para iniciar sesión hacen falta su contraseña y un código de una aplicación de su teléfono. La configuración lleva unos tres minutos.",
  "instructions.print": "Imprimir",
  "instructions.picture": "Imagen de este paso, con datos de ejemplo",
  "instructions.sample": "Ejemplo",
  "instructions.ready":
    "Tenga a mano su teléfono, con una aplicación de autenticación, y un sitio donde guardar cinco códigos de emergencia. Inicie sesión en {address}, elija «Configurar la MFA» y después «Empezar».",
  "instructions.scan":
    "Abra la aplicación, elija «Añadir» y apunte con la cámara al código QR de la pantalla. Si la cámara no sirve, escriba la clave secreta que aparece al lado.",
  "instructions.codes":
    "Guarde los códigos de emergencia: descárguelos, cópielos o imprímalos. Cada uno sustituye una vez al teléfono, si lo pierde. Nadie le pedirá nunca un código de emergencia.",
  "instructions.confirm":
    "Escriba el código de seis dígitos que muestra la aplicación. Solo ahora queda activada la MFA.",
  "instructions.done":
    "En el próximo inicio de sesión se le pedirán su contraseña y el código que la aplicación muestre entonces.",
  "instructions.wrong": "Si se rechaza un código",
  "instructions.wrong.text":
    "Lea la explicación que aparece bajo el campo. Casi siempre el reloj del teléfono está mal: ponga la hora en automático y escriba el código siguiente.",
  "instructions.help": "Ayuda",
} as const satisfies Translation<typeof english>;
