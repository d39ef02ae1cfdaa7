import type { enrollOther as english } from "../en/enroll-other.ts";
import type { Translation } from "../translation.ts";

export const enrollOther = {
  "enroll.ready.text.other":
    "Con la MFA, para iniciar sesión hacen falta la contraseña y un código de una aplicación del teléfono. La configuración lleva unos tres minutos, con {name} delante.",
  "enroll.ready.need.app.other":
    "Una aplicación de autenticación en el teléfono de {name}. Sirve cualquiera estándar, por ejemplo Aegis, 2FAS, Google\u00a0Authenticator o Microsoft\u00a0Authenticator.",
  "enroll.ready.need.app.suggested.other":
    "Una aplicación de autenticación en el teléfono de {name}. Se sugiere aquí: {apps}.",
  "enroll.ready.need.place.other":
    "Un sitio donde {name} guarde los códigos de emergencia: un gestor de contraseñas o papel en un lugar seguro.",
} as const satisfies Translation<typeof english>;
