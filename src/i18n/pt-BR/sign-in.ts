import type { signIn as english } from "../en/sign-in.ts";
import type { Translation } from "../translation.ts";

export const signIn = {
  "sign-in.heading": "Entrar",
  "sign-in.user-name": "Nome de usuário",
  "sign-in.password": "Senha",
  "sign-in.submit": "Entrar",
  "sign-in.user-name-missing": "Digite o seu nome de usuário.",
  "sign-in.password-missing": "Digite a sua senha.",
  "sign-in.wait": {
    one: "Você pode tentar novamente em {count} segundo.",
    many: "Você pode tentar novamente em {count} de segundos.",
    other: "Você pode tentar novamente em {count} segundos.",
  },
  "sign-in.wait.minutes": {
    one: "Você pode tentar novamente em {count} minuto.",
    many: "Você pode tentar novamente em {count} de minutos.",
    other: "Você pode tentar novamente em {count} minutos.",
  },
  "sign-in.wait-over": "Você já pode tentar novamente.",
  "sign-in.signed-out": "Você saiu da sessão.",
  "sign-in.signed-out-elsewhere": "Você saiu em outra aba, por isso a sessão também foi encerrada aqui.",
} as const satisfies Translation<typeof english>;
