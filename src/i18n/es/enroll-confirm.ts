import type { enrollConfirm as english } from "../en/enroll-confirm.ts";
import type { Translation } from "../translation.ts";

export const enrollConfirm = {
  "enroll.confirm.heading": "Confirme con un código",
  "enroll.confirm.text":
    "Escriba el código que su aplicación de autenticación muestra ahora para {issuer} ({account}). Así se activa la MFA.",
  "enroll.confirm.text.replaces":
    "Escriba el código que la entrada nueva {issuer} ({account}) muestra ahora. Desde ese momento vale el teléfono nuevo, y el antiguo no.",
  "enroll.confirm.text.scratch": "Escriba uno de sus códigos de emergencia. Así se activa la MFA.",
  "enroll.confirm.text.scratch.replaces":
    "Escriba uno de sus códigos de emergencia nuevos. Desde ese momento vale el teléfono nuevo, y el antiguo no.",
  "enroll.confirm.field": "Código de seis dígitos",
  "enroll.confirm.field-eight": "Código de ocho dígitos",
  "enroll.confirm.submit": "Activar la MFA",
  "enroll.confirm.auto": "Enviar en cuanto esté completo",
  "enroll.confirm.next-code": {
    one: "El código cambia en {count} segundo.",
    many: "El código cambia en {count} de segundos.",
    other: "El código cambia en {count} segundos.",
  },
  "enroll.confirm.checking": "Comprobando su código.",
  "enroll.confirm.checking-late":
    "El servidor aún no ha respondido. Si su aplicación ya muestra otro código, no importa: cuenta el que ha enviado.",
  "enroll.confirm.incomplete": {
    one: "Escriba el código entero: tiene {count} dígito.",
    many: "Escriba el código entero: tiene {count} de dígitos.",
    other: "Escriba el código entero: tiene {count} dígitos.",
  },
  "enroll.confirm.malformed": "Un código solo tiene dígitos. Escriba el código de la aplicación.",

  "enroll.refused.behind": {
    one: "Su teléfono va atrasado {count} minuto aproximadamente. Ponga la hora en automático y escriba el código siguiente.",
    many: "Su teléfono va atrasado {count} de minutos aproximadamente. Ponga la hora en automático y escriba el código siguiente.",
    other:
      "Su teléfono va atrasado {count} minutos aproximadamente. Ponga la hora en automático y escriba el código siguiente.",
  },
  "enroll.refused.ahead": {
    one: "Su teléfono va adelantado {count} minuto aproximadamente. Ponga la hora en automático y escriba el código siguiente.",
    many: "Su teléfono va adelantado {count} de minutos aproximadamente. Ponga la hora en automático y escriba el código siguiente.",
    other:
      "Su teléfono va adelantado {count} minutos aproximadamente. Ponga la hora en automático y escriba el código siguiente.",
  },
  "enroll.refused.just-expired": "Ese código acaba de caducar. Espere al siguiente.",
  "enroll.refused.not-yet": {
    one: "Su teléfono va un poco adelantado: ese código vale dentro de {count} segundo. Espere al código siguiente y escríbalo.",
    many: "Su teléfono va un poco adelantado: ese código vale dentro de {count} de segundos. Espere al código siguiente y escríbalo.",
    other:
      "Su teléfono va un poco adelantado: ese código vale dentro de {count} segundos. Espere al código siguiente y escríbalo.",
  },
  "enroll.refused.current":
    "Ese código es correcto en este momento, pero el servidor lo ha rechazado. Puede que haya caducado por el camino. Espere al código siguiente y escríbalo. Si vuelve a ocurrir, quizá el reloj del servidor esté mal: avise a su administrador.",
  "enroll.refused.scratch-code":
    "Ese es uno de sus códigos de emergencia. Guárdelo para más adelante y escriba el código de la aplicación.",
  "enroll.refused.other-entry":
    "Ese es el código de otra entrada, o hay una cifra equivocada. Busque {issuer} ({account}).",
  "enroll.refused.already-used": "Ya ha usado ese código. Espere al código siguiente y escríbalo.",
  "enroll.refused.plain":
    "Ese código no se ha aceptado. Busque {issuer} ({account}) en su aplicación, espere al código siguiente y escríbalo.",
  "enroll.refused.third":
    "Se ha rechazado el tercer código. Muchas veces el reloj del teléfono está mal: ponga la hora en automático.",
  "enroll.refused.android": "Android: Ajustes, Sistema, Fecha y hora, Establecer hora automáticamente.",
  "enroll.refused.ios": "iPhone: Ajustes, General, Fecha y hora, Ajuste automático.",
  "enroll.refused.computer-ahead": {
    one: "El reloj de este dispositivo va adelantado {count} minuto respecto al del servidor. Quizá su teléfono también esté mal.",
    many: "El reloj de este dispositivo va adelantado {count} de minutos respecto al del servidor. Quizá su teléfono también esté mal.",
    other:
      "El reloj de este dispositivo va adelantado {count} minutos respecto al del servidor. Quizá su teléfono también esté mal.",
  },
  "enroll.refused.computer-behind": {
    one: "El reloj de este dispositivo va atrasado {count} minuto respecto al del servidor. Quizá su teléfono también esté mal.",
    many: "El reloj de este dispositivo va atrasado {count} de minutos respecto al del servidor. Quizá su teléfono también esté mal.",
    other:
      "El reloj de este dispositivo va atrasado {count} minutos respecto al del servidor. Quizá su teléfono también esté mal.",
  },
  "enroll.refused.computer-far":
    "El reloj de este dispositivo difiere en más de una hora del reloj del servidor. Quizá su teléfono también esté mal.",
  "enroll.confirm.scratch-typed": "Este es un código de emergencia. Escriba el código de la aplicación.",
  "enroll.confirm.scratch-typed.choice":
    "Este es un código de emergencia. Este campo pide el código de la aplicación. Si no puede obtenerlo, use en su lugar un código de emergencia.",
  "enroll.confirm.sent-before": "Ya ha probado ese código. Espere al código siguiente y escríbalo.",
  "enroll.confirm.not-switched-on":
    "No ha habido respuesta y la MFA no se ha activado. Espere al código siguiente y escríbalo.",
  "enroll.confirm.undecided":
    "No ha habido respuesta y el servidor no indica qué teléfono vale ahora. Espere al código siguiente y escríbalo: así será seguro.",
  "enroll.confirm.wait.left": {
    one: "Espere {count} segundo y escriba el código que su aplicación muestre entonces.",
    many: "Espere {count} de segundos y escriba el código que su aplicación muestre entonces.",
    other: "Espere {count} segundos y escriba el código que su aplicación muestre entonces.",
  },
  "enroll.confirm.wait.left.minutes": {
    one: "Espere {count} minuto y escriba el código que su aplicación muestre entonces.",
    many: "Espere {count} de minutos y escriba el código que su aplicación muestre entonces.",
    other: "Espere {count} minutos y escriba el código que su aplicación muestre entonces.",
  },
  "enroll.confirm.wait-long": "La configuración puede caducar antes. En ese caso, empiece de nuevo.",

  "enroll.confirm.use-scratch": "Usar un código de emergencia",
  "enroll.confirm.use-app": "Usar el código de la aplicación",
  "enroll.confirm.scratch-field": "Código de emergencia",
  "enroll.confirm.scratch-malformed":
    "No es un código de emergencia completo. Escriba uno tal como figura en la lista.",
  "enroll.confirm.scratch-refused":
    "Ese código de emergencia no se ha aceptado. Escriba otro o use el código de la aplicación.",
  "enroll.confirm.scratch-warning":
    "Un código de emergencia no demuestra nada sobre su aplicación. Si la entrada de la aplicación está mal, solo podrá entrar con los códigos de emergencia restantes. El código que escriba aquí queda gastado.",

  "enroll.unknown.title": "Aún no se sabe",
  "enroll.unknown.reading": "No ha habido respuesta. Consultando al servidor si la MFA se ha activado.",
  "enroll.unknown.text":
    "Por ahora no se puede saber si la MFA se ha activado. Conserve sus códigos de emergencia y la entrada de su aplicación hasta que se sepa.",
  "enroll.unknown.check": "Volver a comprobar",
} as const satisfies Translation<typeof english>;
