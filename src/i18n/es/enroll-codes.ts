import type { enrollCodes as english } from "../en/enroll-codes.ts";
import type { Translation } from "../translation.ts";

export const enrollCodes = {
  "enroll.codes.heading": "Guarde sus códigos de emergencia",
  "enroll.codes.text":
    "Si pierde el teléfono o se le rompe, un código de emergencia sustituye al código de seis dígitos al iniciar sesión. Cada uno sirve una sola vez.",
  "enroll.codes.when": "Empiezan a servir cuando termina la configuración y solo se muestran ahora.",
  "enroll.codes.never-asked":
    "Nadie le pedirá nunca un código de emergencia por teléfono ni por correo electrónico.",
  "enroll.codes.list": "Códigos de emergencia",
  "enroll.codes.covered": "Los códigos de emergencia están ocultos",
  "enroll.codes.download": "Descargar",
  "enroll.codes.downloaded":
    "El archivo se ha entregado a su navegador. Compruebe que está en sus descargas.",
  "enroll.codes.share": "Compartir",
  "enroll.codes.shared": "El archivo se ha enviado. Compruebe que ha llegado.",
  "enroll.codes.copy": "Copiar los códigos",
  "enroll.codes.copied": "Copiados. Péguelos ahora en su gestor de contraseñas.",
  "enroll.codes.print": "Imprimir",
  "enroll.codes.print-covered": "Mientras los secretos están ocultos no se imprime nada. Muéstrelos primero.",
  "enroll.codes.saved": "He guardado mis códigos de emergencia",
  "enroll.codes.saved-hint": "Primero descargue, copie o imprima los códigos y después marque esta casilla.",
  "enroll.codes.wrote-down": "Los he apuntado",
  "enroll.codes.file.title": "Códigos de emergencia para la MFA",
  "enroll.codes.file.appliance": "Appliance: {appliance}",
  "enroll.codes.file.account": "Cuenta: {account}",
  "enroll.codes.file.date": "Creados el: {date}",
  "enroll.codes.file.use":
    "Al iniciar sesión, escriba uno de estos códigos en lugar del código de seis dígitos de su aplicación de autenticación.",
  "enroll.codes.file.once": "Cada código sirve una vez. Táchelo cuando lo haya usado.",
  "enroll.codes.file.when":
    "Los códigos sirven desde que termina la configuración hasta que la MFA se configure de nuevo o se desactive.",
  "enroll.codes.file.keep": "Guárdelos donde solo usted pueda acceder. Nadie le pedirá nunca ninguno.",
} as const satisfies Translation<typeof english>;
