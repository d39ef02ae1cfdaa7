import type { signIn as english } from "../en/sign-in.ts";
import type { Translation } from "../translation.ts";

export const signIn = {
  "sign-in.heading": "Iniciar sesión",
  "sign-in.user-name": "Nombre de usuario",
  "sign-in.password": "Contraseña",
  "sign-in.submit": "Iniciar sesión",
  "sign-in.user-name-missing": "Escriba su nombre de usuario.",
  "sign-in.password-missing": "Escriba su contraseña.",
  "sign-in.wait": {
    one: "Podrá intentarlo de nuevo en {count} segundo.",
    many: "Podrá intentarlo de nuevo en {count} de segundos.",
    other: "Podrá intentarlo de nuevo en {count} segundos.",
  },
  "sign-in.wait.minutes": {
    one: "Podrá intentarlo de nuevo en {count} minuto.",
    many: "Podrá intentarlo de nuevo en {count} de minutos.",
    other: "Podrá intentarlo de nuevo en {count} minutos.",
  },
  "sign-in.wait-over": "Ya puede intentarlo de nuevo.",
  "sign-in.signed-out": "Ha cerrado la sesión.",
  "sign-in.signed-out-elsewhere": "Ha cerrado la sesión en otra pestaña, así que también está cerrada aquí.",
} as const satisfies Translation<typeof english>;
