import type { enrollCodes as english } from "../en/enroll-codes.ts";
import type { Translation } from "../translation.ts";

export const enrollCodes = {
  "enroll.codes.heading": "Salve seus códigos de emergência",
  "enroll.codes.text":
    "Se o celular for perdido ou quebrar, um código de emergência substitui o código de seis dígitos ao entrar. Cada um vale só uma vez.",
  "enroll.codes.when": "Eles passam a valer quando a configuração termina e são mostrados só agora.",
  "enroll.codes.never-asked":
    "Ninguém nunca vai pedir um código de emergência a você por telefone ou por e-mail.",
  "enroll.codes.list": "Códigos de emergência",
  "enroll.codes.covered": "Os códigos de emergência estão ocultos",
  "enroll.codes.download": "Baixar",
  "enroll.codes.downloaded": "O arquivo foi entregue ao seu navegador. Veja se ele está nos seus downloads.",
  "enroll.codes.share": "Compartilhar",
  "enroll.codes.shared": "O arquivo foi repassado. Veja se ele chegou.",
  "enroll.codes.copy": "Copiar os códigos",
  "enroll.codes.copied": "Copiados. Cole-os agora no seu gerenciador de senhas.",
  "enroll.codes.print": "Imprimir",
  "enroll.codes.print-covered": "Enquanto os segredos estão ocultos, nada é impresso. Mostre-os primeiro.",
  "enroll.codes.saved": "Salvei meus códigos de emergência",
  "enroll.codes.saved-hint": "Primeiro baixe, copie ou imprima os códigos e depois marque esta caixa.",
  "enroll.codes.wrote-down": "Anotei os códigos",
  "enroll.codes.file.title": "Códigos de emergência para a MFA",
  "enroll.codes.file.appliance": "Appliance: {appliance}",
  "enroll.codes.file.account": "Conta: {account}",
  "enroll.codes.file.date": "Criados em: {date}",
  "enroll.codes.file.use":
    "Ao entrar, digite um destes códigos no lugar do código de seis dígitos do seu aplicativo autenticador.",
  "enroll.codes.file.once": "Cada código vale uma vez. Risque-o depois de usar.",
  "enroll.codes.file.when":
    "Os códigos valem desde o fim da configuração até a MFA ser configurada de novo ou desativada.",
  "enroll.codes.file.keep": "Guarde-os onde só você tenha acesso. Ninguém nunca vai pedir um deles a você.",
} as const satisfies Translation<typeof english>;
