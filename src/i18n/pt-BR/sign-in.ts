import type { signIn as english } from "../en/sign-in.ts";
import type { Translation } from "../translation.ts";

export const signIn = {
  "sign-in.heading": "Entrar",
  "sign-in.user-name": "Nome de usuário",
  "sign-in.password": "Senha",
  "sign-in.submit": "Entrar",
  "sign-in.user-name-missing": "Digite o seu nome de usuário.",
  "sign-in.password-missing": "Digite a sua senha.",
  "sign-in.code.heading": "Digite o seu código",
  "sign-in.code.for": "Entrando como {name}",
  "sign-in.code.field": "Código de seis dígitos ou código de emergência",
  "sign-in.code.hint":
    "Abra o seu aplicativo autenticador e digite o código mostrado. Sem o celular, digite um dos seus códigos de emergência. Cada um vale uma vez.",
  "sign-in.code.missing": "Digite o código de seis dígitos ou um código de emergência.",
  "sign-in.code.submit": "Continuar",
  "sign-in.code.back": "Voltar",
  "sign-in.code.too-slow": "A segunda etapa demorou demais. Digite a sua senha novamente.",
  "sign-in.wait": {
    one: "Você pode tentar novamente em {count} segundo.",
    many: "Você pode tentar novamente em {count} de segundos.",
    other: "Você pode tentar novamente em {count} segundos.",
  },
  "sign-in.signed-out": "Você saiu da sessão.",
  "sign-in.signed-out-elsewhere": "Você saiu em outra aba, por isso a sessão também foi encerrada aqui.",
} as const satisfies Translation<typeof english>;
