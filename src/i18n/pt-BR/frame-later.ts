import type { frameLater as english } from "../en/frame-later.ts";
import type { Translation } from "../translation.ts";

export const frameLater = {
  "frame.idle.title": "Você ainda está aí?",
  "frame.idle.text":
    "A sessão será encerrada quando o tempo acabar, porque faz um tempo que não há atividade.",
  "frame.idle.left": {
    one: "Resta {count} segundo",
    many: "Restam {count} de segundos",
    other: "Restam {count} segundos",
  },
  "frame.idle.stay": "Continuar na sessão",
  "frame.idle.failed": "Não foi possível renovar a sessão. Tente novamente enquanto há tempo.",
  "frame.again.title": "Entre novamente",
  "frame.again.idle":
    "A sessão foi encerrada porque fazia um tempo que não havia atividade. Entre como {name} para continuar de onde parou. Nada desta página se perde.",
  "frame.again.ended":
    "A sessão terminou. Entre como {name} para continuar de onde parou. Nada desta página se perde.",
  "frame.again.other": "Sair e entrar de novo",
  "frame.not-found.title": "Página não encontrada",
  "frame.not-found.heading": "Esta página não existe",
  "frame.not-found.text": "O endereço pode estar digitado errado, ou a página mudou de lugar.",
  "frame.not-found.home": "Ir para “Sua MFA”",
  "frame.config.title": "Página não configurada",
  "frame.config.heading": "Esta página não está configurada corretamente",
  "frame.config.missing":
    "Não foi possível carregar o arquivo config.json deste servidor. Nada foi alterado. Tente novamente e, se continuar assim, avise a administração.",
  "frame.config.wrong":
    "O arquivo config.json deste servidor tem um erro, por isso a página não sabe com qual appliance se comunicar. Nada foi alterado. Avise a administração.",
  "frame.config.where": "O que está errado: {problems}",
} as const satisfies Translation<typeof english>;
