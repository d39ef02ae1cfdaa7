import type { signInLater as english } from "../en/sign-in-later.ts";
import type { Translation } from "../translation.ts";

export const signInLater = {
  "sign-in.code.heading": "Escriba su código",
  "sign-in.code.for": "Inicio de sesión como {name}",
  "sign-in.code.field": "Código de seis dígitos o código de emergencia",
  "sign-in.code.hint":
    "Abra su aplicación de autenticación y escriba el código que muestra. Sin su teléfono, escriba uno de sus códigos de emergencia. Cada uno sirve una vez.",
  "sign-in.code.missing": "Escriba el código de seis dígitos o un código de emergencia.",
  "sign-in.code.submit": "Continuar",
  "sign-in.code.back": "Atrás",
  "sign-in.code.too-slow": "El segundo paso ha tardado demasiado. Vuelva a escribir su contraseña.",
  "sign-in.code.after-password": "La contraseña es correcta. Escriba ahora su código.",
  "sign-in.password-wrong": "La contraseña no es correcta. Vuelva a escribirla.",
} as const satisfies Translation<typeof english>;
