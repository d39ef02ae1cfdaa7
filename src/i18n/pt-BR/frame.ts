import type { frame as english } from "../en/frame.ts";
import type { Translation } from "../translation.ts";

export const frame = {
  "frame.skip": "Ir para o conteúdo",
  "frame.navigation": "Menu principal",
  "frame.nav.account": "Sua MFA",
  "frame.nav.users": "Usuários",
  "frame.nav.walkthrough": "Roteiro",
  "frame.nav.practice": "Prática",
  "frame.account-menu": "Conta: {name}",
  "frame.sign-out": "Sair",
  "frame.hide-secrets": "Ocultar segredos",
  "frame.show-secrets": "Mostrar segredos",
  "frame.secrets-hidden": "Os segredos estão ocultos.",
  "frame.secrets-shown": "Os segredos estão visíveis.",
  "frame.language": "Idioma: {name}",
  "frame.language-failed": "Não foi possível carregar o idioma. A página fica como está. Tente novamente.",
  "frame.theme": "Aparência: {name}",
  "frame.theme.system": "Como neste aparelho",
  "frame.theme.light": "Clara",
  "frame.theme.dark": "Escura",
  "frame.theme.contrast": "Alto contraste",
  "frame.loading": "Carregando",
  "frame.still-waiting": "O servidor ainda não respondeu.",
  "frame.try-again": "Tentar novamente",
  "frame.close": "Fechar",
  "frame.show-typed": "Mostrar o que foi digitado",
  "frame.hide-typed": "Ocultar o que foi digitado",
  "frame.trace": "Referência para o suporte: {traceId}",
  "frame.time-left": {
    one: "Saída em {count} minuto",
    many: "Saída em {count} de minutos",
    other: "Saída em {count} minutos",
  },
  "frame.idle.title": "Você ainda está aí?",
  "frame.idle.text":
    "A sessão será encerrada quando o tempo acabar, porque faz um tempo que não há atividade. Até lá, o conteúdo desta página é mantido.",
  "frame.idle.left": {
    one: "Resta {count} segundo",
    many: "Restam {count} de segundos",
    other: "Restam {count} segundos",
  },
  "frame.idle.stay": "Continuar na sessão",
  "frame.idle.failed": "Não foi possível renovar a sessão. Tente novamente enquanto há tempo.",
  "frame.again.title": "Entre novamente",
  "frame.again.idle":
    "A sessão foi encerrada porque fazia um tempo que não havia atividade. Entre como {name} para continuar de onde parou. Nada desta página se perde.",
  "frame.again.ended":
    "A sessão terminou. Entre como {name} para continuar de onde parou. Nada desta página se perde.",
  "frame.again.other": "Deixar esta página e entrar do zero",
  "frame.not-found.title": "Página não encontrada",
  "frame.not-found.heading": "Esta página não existe",
  "frame.not-found.text": "O endereço pode estar digitado errado, ou a página mudou de lugar.",
  "frame.not-found.home": "Ir para “Sua MFA”",
  "frame.broken.title": "Algo deu errado",
  "frame.broken.heading": "Algo deu errado",
  "frame.broken.text":
    "A MFA só foi ativada se isso foi informado. Veja o estado da sua MFA e recomece a partir dali.",
  "frame.broken.look": "Ver “Sua MFA”",
  "frame.broken.reload": "Recarregar a página",
  "frame.updated.heading": "Não foi possível carregar uma parte desta página",
  "frame.updated.text":
    "A conexão falhou, ou uma nova versão foi instalada nesse meio-tempo. Recarregue a página; depois será preciso entrar novamente.",
  "frame.config.title": "Não configurado",
  "frame.config.heading": "Esta página não está configurada corretamente",
  "frame.config.missing":
    "Não foi possível carregar o arquivo config.json deste servidor. Nada foi alterado. Tente novamente e, se continuar assim, avise a administração.",
  "frame.config.wrong":
    "O arquivo config.json deste servidor tem um erro, por isso a página não sabe com qual appliance se comunicar. Nada foi alterado. Avise a administração.",
  "frame.config.where": "O que está errado: {problems}",
} as const satisfies Translation<typeof english>;
