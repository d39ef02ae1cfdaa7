import type { enrollScan as english } from "../en/enroll-scan.ts";
import type { Translation } from "../translation.ts";

export const enrollScan = {
  "enroll.scan.heading": "Escanee el código QR",
  "enroll.scan.heading-phone": "Añada la cuenta a su aplicación",
  "enroll.scan.text": "Abra su aplicación de autenticación, elija «Añadir» y apunte aquí con la cámara.",
  "enroll.scan.text-phone":
    "Su aplicación de autenticación está en este teléfono, así que no hay nada que escanear. Abra la aplicación desde aquí o copie la clave en ella.",
  "enroll.scan.by-hand": "¿No puede escanear? Escriba esta clave a mano:",
  "enroll.scan.by-hand-phone":
    "O copie la clave y elija «Introducir una clave de configuración» en su aplicación:",
  "enroll.scan.qr": "Código QR para añadir {account} en {issuer} a una aplicación de autenticación",
  "enroll.scan.qr-covered": "El código QR está oculto",
  "enroll.scan.enlarge": "Ampliar",
  "enroll.scan.key": "Clave secreta",
  "enroll.scan.key-covered": "La clave secreta está oculta",
  "enroll.scan.copy-key": "Copiar la clave",
  "enroll.scan.spell": "Deletrear",
  "enroll.scan.account": "Cuenta",
  "enroll.scan.issuer": "Emisor",
  "enroll.scan.details": "Detalles técnicos",
  "enroll.scan.details.type": "Tipo",
  "enroll.scan.details.totp": "Basado en la hora (TOTP)",
  "enroll.scan.details.algorithm": "Algoritmo",
  "enroll.scan.details.digits": "Longitud del código",
  "enroll.scan.details.period": "Periodo",
  "enroll.scan.open-here": "¿Está la aplicación en este dispositivo?",
  "enroll.scan.open": "Abrir en la aplicación",
  "enroll.scan.open-failed":
    "¿No se ha abierto nada? Entonces ninguna aplicación de este dispositivo acepta estos enlaces. Copie la clave.",
  "enroll.scan.show-qr": "Mostrar el código QR",
  "enroll.scan.weak":
    "El servidor ha creado una clave secreta corta. Funciona, pero avise a su administrador de que hay que actualizar el appliance.",
  "enroll.scan.seen":
    "Quien vea este código QR o esta clave puede generar sus códigos. Si alguien los ha visto, cancele y empiece de nuevo.",
} as const satisfies Translation<typeof english>;
