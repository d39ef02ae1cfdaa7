import type { handOver as english } from "../en/hand-over.ts";
import type { Translation } from "../translation.ts";

export const handOver = {
  "hand-over.heading": "¿Cómo va a entregar la configuración?",
  "hand-over.text":
    "Se ha creado una clave secreta para {name}. En el inicio de sesión de {name} no cambia nada hasta que se confirme un código de la entrada nueva.",
  "hand-over.beside": "A mi lado",
  "hand-over.beside.text":
    "{name} está aquí. Esta pantalla muestra el código QR y los códigos, y nada de usted; mientras tanto, su sesión queda bloqueada con su contraseña.",
  "hand-over.phone": "Por teléfono",
  "hand-over.phone.text":
    "{name} está al teléfono. Una guía indica qué leer en voz alta y qué hacer si algo falla.",
  "hand-over.paper": "En papel",
  "hand-over.paper.text": "Una hoja para imprimir y entregar. Después se confirma aquí un código.",
  "hand-over.never": "Un secreto nunca se envía por correo electrónico ni como enlace.",

  "hand-over.screen.for": "Para {name} en {appliance}",
  "hand-over.screen.leave": "Devolver la pantalla",
  "hand-over.screen.seen":
    "Quien vea este código QR o esta clave puede generar sus códigos. Si alguien los ha visto, devuelva la pantalla y pida que se empiece la configuración de nuevo.",
  "hand-over.screen.codes":
    "Este no es su ordenador, por eso no se guarda nada en él. Apunte los códigos, o imprímalos y llévese la hoja.",
  "hand-over.screen.codes-hint": "Primero imprima los códigos y después marque esta casilla.",
  "hand-over.screen.stopped":
    "Devuelva la pantalla a la persona que empezó la configuración y pídale que la empiece de nuevo.",
  "hand-over.screen.stopped.expired": "La configuración ha tardado demasiado y ha terminado.",
  "hand-over.screen.stopped.exhausted":
    "Se han rechazado cinco códigos, así que esta configuración ha terminado.",
  "hand-over.screen.stopped.gone": "El servidor ya no conoce esta configuración.",
  "hand-over.screen.done": "La configuración ha terminado. Devuelva la pantalla a la persona que la empezó.",
  "hand-over.unlock.text":
    "Esta sesión está bloqueada. La contraseña de la persona que empezó la configuración la desbloquea.",

  "hand-over.unlock.password": "Contraseña de la persona que inició la sesión",

  "hand-over.slip.title": "En papel",
  "hand-over.slip.text":
    "La hoja dice qué tiene que hacer {name}, para qué cuenta y cuándo se creó. Quien lea la clave puede generar los códigos, así que solo se imprime si usted quiere.",
  "hand-over.slip.key": "Imprimir la clave secreta y su código QR",
  "hand-over.slip.codes": "Imprimir los códigos de emergencia",
  "hand-over.slip.no-codes":
    "Los códigos de emergencia no se han impreso. Sin ellos, {name} no podrá iniciar sesión si pierde el teléfono, y no se pueden volver a mostrar más tarde. Marque la casilla de arriba para imprimirlos.",
  "hand-over.slip.no-key":
    "Sin la clave en la hoja, {name} la recibe de usted en persona: a su lado o por teléfono.",
  "hand-over.slip.print": "Imprimir la hoja",
  "hand-over.slip.printed": "La hoja se ha entregado a su impresora. Compruebe que ha salido.",
  "hand-over.slip.covered": "Mientras los secretos están ocultos no se imprime ninguno. Muéstrelos primero.",
  "hand-over.slip.next": "Confirmar el código",
  "hand-over.slip.without": "Seguir sin imprimir",
  "hand-over.slip.open":
    "La MFA aún no está activada: lo estará cuando {name} le haya leído un código de la entrada nueva y se confirme aquí. Mantenga abierta esta página hasta entonces. El servidor no indica cuánto tiempo espera, así que no tarde mucho.",
  "hand-over.slip.say": "Escriba el código de la entrada nueva {issuer} ({account}) que le lea {name}.",

  "hand-over.sheet.title": "MFA para {name}",
  "hand-over.sheet.made": "Creada el",
  "hand-over.sheet.steps": "Qué hay que hacer",
  "hand-over.sheet.step.app":
    "Abra su aplicación de autenticación o instale una desde la tienda de aplicaciones de su teléfono.",
  "hand-over.sheet.step.scan":
    "Elija «Añadir» en la aplicación y escanee el código QR de abajo o escriba la clave secreta.",
  "hand-over.sheet.step.get":
    "Pida la clave secreta en persona a su administrador y añádala a la aplicación.",
  "hand-over.sheet.step.codes":
    "Guarde los códigos de emergencia en un lugar seguro. Cada uno sustituye una vez a su teléfono, si lo pierde.",
  "hand-over.sheet.step.confirm":
    "Lea a su administrador el código de seis dígitos de la entrada nueva. Cuando se confirme, la MFA estará activada.",
  "hand-over.sheet.step.destroy": "Destruya esta hoja.",
  "hand-over.sheet.step.destroy-upper":
    "Corte la hoja por la línea. Destruya la parte de arriba y guarde la de abajo, con los códigos de emergencia.",
  "hand-over.sheet.cut": "Cortar aquí",
  "hand-over.sheet.destroy": "Destruir después de usar",
  "hand-over.sheet.destroy-upper": "Destruir la parte de arriba después de usar, guardar la de abajo",

  "hand-over.leave.title": "¿Salir antes de confirmar el código?",
  "hand-over.leave.text":
    "Lo que se ha entregado ya no valdrá nada: la clave y los códigos de emergencia de esta configuración no se podrán confirmar. No ha cambiado nada en el inicio de sesión.",
  "hand-over.to-queue": "Volver a la cola",
} as const satisfies Translation<typeof english>;
