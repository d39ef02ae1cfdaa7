import type { enroll as english } from "../en/enroll.ts";
import type { Translation } from "../translation.ts";
import { enrollReady } from "./enroll-ready.ts";
import { enrollScan } from "./enroll-scan.ts";

export const enroll = {
  "enroll.title": "Configurar la MFA",
  "enroll.steps": "Pasos",
  "enroll.steps.ready": "Prepararse",
  "enroll.steps.scan": "Escanear",
  "enroll.steps.codes": "Códigos de emergencia",
  "enroll.steps.confirm": "Confirmar",
  "enroll.steps.done": "hecho",
  "enroll.steps.progress": "Paso {step} de {total}",
  "enroll.start": "Empezar",
  "enroll.continue": "Continuar",
  "enroll.back": "Atrás",
  "enroll.cancel": "Cancelar",
  "enroll.peek": "Mantener pulsado para ver",
  "enroll.copied": "Copiado.",
  "enroll.copy-failed":
    "Aquí no se puede copiar. El texto está seleccionado: cópielo con el teclado o con el menú de su navegador.",
  "enroll.copy-failed.covered": "Aquí no se puede copiar. Muestre los secretos y cópielos a mano.",
  "enroll.later.failed":
    "Lo que ve aquí se conserva y todavía no ha cambiado nada. Inténtelo de nuevo. Si no sirve, vuelva a cargar la página, empiece otra vez y elimine la entrada que añadió a su aplicación.",
  ...enrollReady,
  ...enrollScan,
} as const satisfies Translation<typeof english>;
