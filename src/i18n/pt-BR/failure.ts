import type { failure as english } from "../en/failure.ts";
import type { Translation } from "../translation.ts";

export const failure = {
  "failure.offline": "Você está sem conexão. Nada foi alterado. Conecte-se à rede e tente novamente.",
  "failure.offline.read":
    "Você está sem conexão, por isso o estado mais recente não pode ser mostrado. Conecte-se à rede e tente novamente.",
  "failure.offline.challenge":
    "Você está sem conexão, e o login não foi concluído. Conecte-se à rede, espere o próximo código no aplicativo e tente novamente.",
  "failure.unreachable":
    "O servidor está inacessível. Nada foi alterado. Confira o endereço e o certificado e tente novamente.",
  "failure.unreachable.read":
    "O servidor está inacessível, por isso o estado mais recente não pode ser mostrado. Confira o endereço e o certificado e tente novamente.",
  "failure.unreachable.challenge":
    "O servidor está inacessível, e o login não foi concluído. Confira a conexão, espere o próximo código no aplicativo e tente novamente.",

  "failure.timeout": "Sem resposta. Nada foi alterado. Tente novamente.",
  "failure.timeout.read": "O servidor não respondeu a tempo. Tente novamente.",
  "failure.timeout.challenge": "Sem resposta. Espere o próximo código e tente novamente.",
  "failure.timeout.enable":
    "Sem resposta, e a MFA não foi ativada. Comece de novo: será criada uma nova chave. Se você já tinha escaneado um código QR, exclua do aplicativo a entrada criada naquele momento.",

  "failure.sign-in.wrong": "O nome de usuário ou a senha está errado. Digite os dois novamente.",
  "failure.challenge.wrong":
    "Esse código não foi aceito. Espere o próximo código no aplicativo ou digite um código de emergência que você ainda não usou.",
  "failure.challenge.expired":
    "A segunda etapa demorou demais. Digite a sua senha novamente; o seu nome de usuário foi mantido.",
  "failure.code.replayed":
    "Você já usou esse código. Digite o próximo código do aplicativo ou outro código de emergência.",
  "failure.code.not-taken":
    "O servidor não aceitou esse código. Espere o próximo código no aplicativo e digite-o.",

  "failure.enrollment.expired": "A configuração demorou demais e terminou. Comece de novo.",
  "failure.enrollment.exhausted":
    "Cinco códigos foram recusados, por isso esta configuração terminou. Comece de novo.",
  "failure.enrollment.finished":
    "Esta configuração já tinha sido concluída, talvez em outra aba. Verifique se a MFA está ativada.",
  "failure.enrollment.superseded":
    "A configuração foi iniciada de novo em outro lugar. A chave e os códigos de emergência desta página não valem mais.",
  "failure.enrollment.unknown": "O servidor não conhece mais esta configuração. Comece de novo.",
  "failure.already-on":
    "A MFA já está ativada. Para outro celular, configure um novo celular: o antigo vale até você confirmar o novo.",
  "failure.already-off": "A MFA já estava desativada. Nada foi alterado.",
  "failure.external":
    "Esta conta entra por um provedor de identidade. A MFA dela é configurada lá, não aqui.",

  "failure.too-many": {
    one: "Houve tentativas demais. Espere {count} segundo e tente novamente.",
    many: "Houve tentativas demais. Espere {count} de segundos e tente novamente.",
    other: "Houve tentativas demais. Espere {count} segundos e tente novamente.",
  },
  "failure.too-many.minutes": {
    one: "Houve tentativas demais. Espere {count} minuto e tente novamente.",
    many: "Houve tentativas demais. Espere {count} de minutos e tente novamente.",
    other: "Houve tentativas demais. Espere {count} minutos e tente novamente.",
  },
  "failure.too-many.plain": "Houve tentativas demais.",
  "failure.too-many.code": {
    one: "Houve tentativas demais. Espere {count} segundo e digite o código que o aplicativo mostrar então.",
    many: "Houve tentativas demais. Espere {count} de segundos e digite o código que o aplicativo mostrar então.",
    other:
      "Houve tentativas demais. Espere {count} segundos e digite o código que o aplicativo mostrar então.",
  },
  "failure.too-many.code.minutes": {
    one: "Houve tentativas demais. Espere {count} minuto e digite o código que o aplicativo mostrar então.",
    many: "Houve tentativas demais. Espere {count} de minutos e digite o código que o aplicativo mostrar então.",
    other:
      "Houve tentativas demais. Espere {count} minutos e digite o código que o aplicativo mostrar então.",
  },

  "failure.session-ended": "Sua sessão terminou. Entre novamente para continuar.",
  "failure.step-up": "Para isto é preciso ter entrado há pouco. Digite a sua senha para continuar.",
  "failure.not-allowed": "Você não tem permissão para fazer isto nesta conta. Peça à administração.",
  "failure.not-allowed.read": "Você não tem permissão para ver isto. Fale com a administração.",
  "failure.license":
    "O contrato de licença do appliance ainda não foi aceito. Entre no próprio appliance, aceite-o lá e tente novamente.",
  "failure.user-gone": "Este usuário não existe mais. Volte e atualize a lista de usuários.",
  "failure.not-offered":
    "O servidor não oferece esta função; talvez a versão dele não seja a configurada aqui. Avise a administração.",
  "failure.not-offered.sign-in":
    "Não há login no endereço configurado. Peça à administração para conferir o endereço da API.",
  "failure.conflict": "O estado foi alterado em outro lugar. Verifique-o novamente antes de continuar.",
  "failure.locked": "Esta conta está bloqueada. Espere um pouco ou peça à administração para desbloqueá-la.",

  "failure.bad-request": "O servidor não aceitou o pedido. Nada foi alterado.",
  "failure.bad-request.sign-in":
    "O servidor não entendeu o pedido de login. É uma falha do programa: avise a administração.",
  "failure.bad-request.read": "O servidor não conseguiu carregar isto. Tente novamente.",
  "failure.busy": "O servidor está iniciando ou ocupado. Nada foi alterado. Tente novamente daqui a pouco.",
  "failure.busy.plain": "O servidor está iniciando ou ocupado. Nada foi alterado.",
  "failure.busy.wait": {
    one: "O servidor está iniciando ou ocupado. Nada foi alterado. Tente novamente em {count} segundo.",
    many: "O servidor está iniciando ou ocupado. Nada foi alterado. Tente novamente em {count} de segundos.",
    other: "O servidor está iniciando ou ocupado. Nada foi alterado. Tente novamente em {count} segundos.",
  },
  "failure.busy.wait.minutes": {
    one: "O servidor está iniciando ou ocupado. Nada foi alterado. Tente novamente em {count} minuto.",
    many: "O servidor está iniciando ou ocupado. Nada foi alterado. Tente novamente em {count} de minutos.",
    other: "O servidor está iniciando ou ocupado. Nada foi alterado. Tente novamente em {count} minutos.",
  },
  "failure.busy.challenge": "O servidor está ocupado. Espere o próximo código e tente novamente.",
  "failure.server": "O servidor falhou. Talvez nada tenha mudado. Tente novamente.",
  "failure.server.read": "O servidor falhou e não conseguiu carregar isto. Tente novamente.",
  "failure.server.enable":
    "O servidor falhou, e a MFA não foi ativada. Comece de novo: será criada uma nova chave.",
  "failure.server.challenge": "O servidor falhou. Espere o próximo código e tente novamente.",

  "failure.answer.not-json":
    "A resposta não veio do appliance. Talvez haja no meio uma página de acesso da rede. Nada dela foi usado. Confira a conexão e tente novamente.",
  "failure.answer.truncated":
    "A resposta do servidor foi interrompida. Nada dela foi usado. Tente novamente.",
  "failure.answer.too-large":
    "A resposta do servidor é maior do que o permitido. Nada dela foi usado. Avise a administração.",
  "failure.answer.shape":
    "O servidor enviou uma resposta ilegível. Nada dela foi usado. Avise a administração.",
  "failure.answer.no-sign-in":
    "A resposta do servidor ao pedido de login está incompleta, por isso o login não foi concluído. Tente novamente.",
  "failure.answer.no-token":
    "A resposta do servidor está incompleta, por isso a configuração não poderia ser confirmada depois. A MFA não foi ativada. Comece de novo.",
  "failure.answer.no-scratch-codes":
    "O servidor não enviou códigos de emergência. A MFA não foi ativada. Avise a administração.",
  "failure.answer.no-secret":
    "O servidor não enviou uma chave secreta. A MFA não foi ativada. Avise a administração.",
  "failure.answer.bad-secret":
    "O servidor enviou uma chave secreta que nenhum aplicativo autenticador consegue usar. A MFA não foi ativada. Avise a administração.",
  "failure.answer.contradiction":
    "A resposta do servidor se contradiz: ela traz duas chaves secretas. A MFA não foi ativada. Avise a administração.",
  "failure.answer.challenge": "A resposta do servidor é ilegível. Espere o próximo código e tente novamente.",
} as const satisfies Translation<typeof english>;
