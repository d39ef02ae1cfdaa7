import type { signInLater as english } from "../en/sign-in-later.ts";
import type { Translation } from "../translation.ts";

export const signInLater = {
  "sign-in.code.heading": "Digite o seu código",
  "sign-in.code.for": "Entrando como {name}",
  "sign-in.code.field": "Código de seis dígitos ou código de emergência",
  "sign-in.code.hint":
    "Abra o seu aplicativo autenticador e digite o código mostrado. Sem o celular, digite um dos seus códigos de emergência. Cada um vale uma vez.",
  "sign-in.code.missing": "Digite o código de seis dígitos ou um código de emergência.",
  "sign-in.code.submit": "Continuar",
  "sign-in.code.back": "Voltar",
  "sign-in.code.too-slow": "A segunda etapa demorou demais. Digite a sua senha novamente.",
  "sign-in.code.after-password": "A senha está certa. Agora digite o seu código.",
  "sign-in.password-wrong": "A senha está errada. Digite-a novamente.",
} as const satisfies Translation<typeof english>;
