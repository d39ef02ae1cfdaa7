import type { failure as english } from "../en/failure.ts";
import type { Translation } from "../translation.ts";

export const failure = {
  "failure.offline": "No tiene conexión. No se ha cambiado nada. Conéctese a la red e inténtelo de nuevo.",
  "failure.offline.read":
    "No tiene conexión, así que no se puede mostrar el estado más reciente. Conéctese a la red e inténtelo de nuevo.",
  "failure.offline.challenge":
    "No tiene conexión y no ha iniciado sesión. Conéctese a la red, espere al código siguiente de su aplicación e inténtelo de nuevo.",
  "failure.unreachable":
    "No se puede conectar con el servidor. No se ha cambiado nada. Compruebe la dirección y el certificado e inténtelo de nuevo.",
  "failure.unreachable.read":
    "No se puede conectar con el servidor, así que no se puede mostrar el estado más reciente. Compruebe la dirección y el certificado e inténtelo de nuevo.",
  "failure.unreachable.challenge":
    "No se puede conectar con el servidor y no ha iniciado sesión. Compruebe la conexión, espere al código siguiente de su aplicación e inténtelo de nuevo.",

  "failure.timeout": "No hay respuesta. No se ha cambiado nada. Inténtelo de nuevo.",
  "failure.timeout.read": "El servidor no ha respondido a tiempo. Inténtelo de nuevo.",
  "failure.timeout.challenge": "No hay respuesta. Espere al código siguiente e inténtelo de nuevo.",
  "failure.timeout.enable":
    "No hay respuesta y la MFA no se ha activado. Empiece de nuevo: se creará una clave nueva. Si ya había escaneado un código QR, elimine de su aplicación la entrada que se creó.",

  "failure.sign-in.wrong": "El nombre de usuario o la contraseña no son correctos. Vuelva a escribir ambos.",
  "failure.challenge.wrong":
    "Ese código no se ha aceptado. Espere al código siguiente de su aplicación o escriba un código de emergencia que no haya usado.",
  "failure.challenge.expired":
    "El segundo paso ha tardado demasiado. Vuelva a escribir su contraseña; su nombre de usuario se conserva.",
  "failure.code.replayed":
    "Ya ha usado ese código. Escriba el código siguiente de su aplicación u otro código de emergencia.",
  "failure.code.not-taken":
    "El servidor no ha aceptado ese código. Espere al código siguiente de su aplicación y escríbalo.",

  "failure.enrollment.expired": "La configuración ha tardado demasiado y ha terminado. Empiece de nuevo.",
  "failure.enrollment.exhausted":
    "Se han rechazado cinco códigos, así que esta configuración ha terminado. Empiece de nuevo.",
  "failure.enrollment.finished":
    "Esta configuración ya se había terminado, quizá en otra pestaña. Compruebe si la MFA está activada.",
  "failure.enrollment.superseded":
    "La configuración se ha iniciado de nuevo en otro lugar. La clave y los códigos de emergencia de esta página ya no valen.",
  "failure.enrollment.unknown": "El servidor ya no conoce esta configuración. Empiece de nuevo.",
  "failure.already-on":
    "La MFA ya está activada. Para otro teléfono, configure un teléfono nuevo: el antiguo sirve hasta que haya confirmado el nuevo.",
  "failure.already-off": "La MFA ya estaba desactivada. No se ha cambiado nada.",
  "failure.external":
    "Esta cuenta inicia sesión con un proveedor de identidad. Su MFA se configura allí, no aquí.",

  "failure.too-many": {
    one: "Ha habido demasiados intentos. Espere {count} segundo e inténtelo de nuevo.",
    many: "Ha habido demasiados intentos. Espere {count} de segundos e inténtelo de nuevo.",
    other: "Ha habido demasiados intentos. Espere {count} segundos e inténtelo de nuevo.",
  },
  "failure.too-many.minutes": {
    one: "Ha habido demasiados intentos. Espere {count} minuto e inténtelo de nuevo.",
    many: "Ha habido demasiados intentos. Espere {count} de minutos e inténtelo de nuevo.",
    other: "Ha habido demasiados intentos. Espere {count} minutos e inténtelo de nuevo.",
  },
  "failure.too-many.plain": "Ha habido demasiados intentos.",
  "failure.too-many.code": {
    one: "Ha habido demasiados intentos. Espere {count} segundo y escriba el código que su aplicación muestre entonces.",
    many: "Ha habido demasiados intentos. Espere {count} de segundos y escriba el código que su aplicación muestre entonces.",
    other:
      "Ha habido demasiados intentos. Espere {count} segundos y escriba el código que su aplicación muestre entonces.",
  },
  "failure.too-many.code.minutes": {
    one: "Ha habido demasiados intentos. Espere {count} minuto y escriba el código que su aplicación muestre entonces.",
    many: "Ha habido demasiados intentos. Espere {count} de minutos y escriba el código que su aplicación muestre entonces.",
    other:
      "Ha habido demasiados intentos. Espere {count} minutos y escriba el código que su aplicación muestre entonces.",
  },

  "failure.session-ended": "Su sesión ha terminado. Vuelva a iniciar sesión para continuar.",
  "failure.step-up":
    "Para esto hace falta un inicio de sesión reciente. Escriba su contraseña para continuar.",
  "failure.not-allowed": "No tiene permiso para hacer esto en esta cuenta. Pídaselo a un administrador.",
  "failure.not-allowed.read": "No tiene permiso para ver esto. Pregunte a un administrador.",
  "failure.license":
    "El contrato de licencia del appliance aún no está aceptado. Inicie sesión en el propio appliance, acéptelo allí e inténtelo de nuevo.",
  "failure.user-gone": "Este usuario ya no existe. Vuelva atrás y actualice la lista de usuarios.",
  "failure.not-offered":
    "El servidor no ofrece esta función; quizá su versión no sea la configurada aquí. Avise a su administrador.",
  "failure.not-offered.sign-in":
    "No hay inicio de sesión en la dirección configurada. Pida a su administrador que compruebe la dirección de la API.",
  "failure.conflict": "El estado se ha cambiado en otro lugar. Vuelva a comprobarlo antes de continuar.",
  "failure.locked": "Esta cuenta está bloqueada. Espere un rato o pida a un administrador que la desbloquee.",

  "failure.bad-request": "El servidor no ha aceptado la solicitud. No se ha cambiado nada.",
  "failure.bad-request.sign-in":
    "El servidor no ha entendido el inicio de sesión. Es un fallo del programa: avise a su administrador.",
  "failure.bad-request.read": "El servidor no ha podido cargar esto. Inténtelo de nuevo.",
  "failure.busy":
    "El servidor se está iniciando o está ocupado. No se ha cambiado nada. Inténtelo de nuevo dentro de un rato.",
  "failure.busy.plain": "El servidor se está iniciando o está ocupado. No se ha cambiado nada.",
  "failure.busy.wait": {
    one: "El servidor se está iniciando o está ocupado. No se ha cambiado nada. Inténtelo de nuevo en {count} segundo.",
    many: "El servidor se está iniciando o está ocupado. No se ha cambiado nada. Inténtelo de nuevo en {count} de segundos.",
    other:
      "El servidor se está iniciando o está ocupado. No se ha cambiado nada. Inténtelo de nuevo en {count} segundos.",
  },
  "failure.busy.wait.minutes": {
    one: "El servidor se está iniciando o está ocupado. No se ha cambiado nada. Inténtelo de nuevo en {count} minuto.",
    many: "El servidor se está iniciando o está ocupado. No se ha cambiado nada. Inténtelo de nuevo en {count} de minutos.",
    other:
      "El servidor se está iniciando o está ocupado. No se ha cambiado nada. Inténtelo de nuevo en {count} minutos.",
  },
  "failure.busy.challenge": "El servidor está ocupado. Espere al código siguiente e inténtelo de nuevo.",
  "failure.server": "El servidor ha fallado. Puede que no haya cambiado nada. Inténtelo de nuevo.",
  "failure.server.read": "El servidor ha fallado y no ha podido cargar esto. Inténtelo de nuevo.",
  "failure.server.enable":
    "El servidor ha fallado y la MFA no se ha activado. Empiece de nuevo: se creará una clave nueva.",
  "failure.server.challenge": "El servidor ha fallado. Espere al código siguiente e inténtelo de nuevo.",

  "failure.answer.not-json":
    "La respuesta no venía del appliance. Quizá haya por medio una página de acceso de la red. No se ha usado nada de ella. Compruebe la conexión e inténtelo de nuevo.",
  "failure.answer.truncated":
    "La respuesta del servidor se ha interrumpido. No se ha usado nada de ella. Inténtelo de nuevo.",
  "failure.answer.too-large":
    "La respuesta del servidor supera el tamaño permitido. No se ha usado nada de ella. Avise a su administrador.",
  "failure.answer.shape":
    "El servidor ha enviado una respuesta que no se puede leer. No se ha usado nada de ella. Avise a su administrador.",
  "failure.answer.no-sign-in":
    "La respuesta del servidor al inicio de sesión está incompleta, así que no ha iniciado sesión. Inténtelo de nuevo.",
  "failure.answer.no-token":
    "La respuesta del servidor está incompleta, así que la configuración no se podría confirmar después. La MFA no se ha activado. Empiece de nuevo.",
  "failure.answer.no-scratch-codes":
    "El servidor no ha enviado códigos de emergencia. La MFA no se ha activado. Avise a su administrador.",
  "failure.answer.no-secret":
    "El servidor no ha enviado ninguna clave secreta. La MFA no se ha activado. Avise a su administrador.",
  "failure.answer.bad-secret":
    "El servidor ha enviado una clave secreta que ninguna aplicación de autenticación puede usar. La MFA no se ha activado. Avise a su administrador.",
  "failure.answer.contradiction":
    "La respuesta del servidor se contradice: contiene dos claves secretas. La MFA no se ha activado. Avise a su administrador.",
  "failure.answer.challenge":
    "La respuesta del servidor no se puede leer. Espere al código siguiente e inténtelo de nuevo.",
} as const satisfies Translation<typeof english>;
