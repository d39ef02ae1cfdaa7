import type { enroll as english } from "../en/enroll.ts";
import type { Translation } from "../translation.ts";
import { enrollReady } from "./enroll-ready.ts";
import { enrollScan } from "./enroll-scan.ts";

export const enroll = {
  "enroll.title": "Configurar a MFA",
  "enroll.steps": "Etapas",
  "enroll.steps.ready": "Preparação",
  "enroll.steps.scan": "Escanear",
  "enroll.steps.codes": "Códigos de emergência",
  "enroll.steps.confirm": "Confirmar",
  "enroll.steps.done": "concluída",
  "enroll.steps.progress": "Etapa {step} de {total}",
  "enroll.start": "Começar",
  "enroll.continue": "Continuar",
  "enroll.back": "Voltar",
  "enroll.cancel": "Cancelar",
  "enroll.peek": "Pressione e segure para ver",
  "enroll.copied": "Copiado.",
  "enroll.copy-failed":
    "Não é possível copiar aqui. O texto está selecionado: copie-o com o teclado ou com o menu do navegador.",
  "enroll.copy-failed.covered": "Não é possível copiar aqui. Mostre os segredos e copie-os à mão.",
  "enroll.later.failed":
    "O que você vê aqui continua, e nada mudou ainda. Tente novamente. Se não adiantar, recarregue a página, comece de novo e exclua a entrada que adicionou ao aplicativo.",
  ...enrollReady,
  ...enrollScan,
} as const satisfies Translation<typeof english>;
