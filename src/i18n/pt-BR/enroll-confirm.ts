import type { enrollConfirm as english } from "../en/enroll-confirm.ts";
import type { Translation } from "../translation.ts";

export const enrollConfirm = {
  "enroll.confirm.heading": "Confirme com um código",
  "enroll.confirm.text":
    "Digite o código que o seu aplicativo autenticador mostra agora para {issuer} ({account}). Isso ativa a MFA.",
  "enroll.confirm.text.replaces":
    "Digite o código que a nova entrada {issuer} ({account}) mostra agora. A partir desse momento vale o novo celular, e não mais o antigo.",
  "enroll.confirm.text.scratch": "Digite um dos seus códigos de emergência. Isso ativa a MFA.",
  "enroll.confirm.text.scratch.replaces":
    "Digite um dos seus novos códigos de emergência. A partir desse momento vale o novo celular, e não mais o antigo.",
  "enroll.confirm.field": "Código de seis dígitos",
  "enroll.confirm.field-eight": "Código de oito dígitos",
  "enroll.confirm.submit": "Ativar a MFA",
  "enroll.confirm.auto": "Enviar quando estiver completo",
  "enroll.confirm.next-code": {
    one: "O código muda em {count} segundo.",
    many: "O código muda em {count} de segundos.",
    other: "O código muda em {count} segundos.",
  },
  "enroll.confirm.checking": "Verificando o seu código.",
  "enroll.confirm.checking-late":
    "O servidor ainda não respondeu. Se o aplicativo já mostra outro código, não há problema: vale o que você enviou.",
  "enroll.confirm.incomplete": {
    one: "Digite o código inteiro: ele tem {count} dígito.",
    many: "Digite o código inteiro: ele tem {count} de dígitos.",
    other: "Digite o código inteiro: ele tem {count} dígitos.",
  },
  "enroll.confirm.malformed": "Um código só tem dígitos. Digite o código do aplicativo.",

  "enroll.refused.behind": {
    one: "Seu celular está cerca de {count} minuto atrasado. Deixe a hora no automático e digite o próximo código.",
    many: "Seu celular está cerca de {count} de minutos atrasado. Deixe a hora no automático e digite o próximo código.",
    other:
      "Seu celular está cerca de {count} minutos atrasado. Deixe a hora no automático e digite o próximo código.",
  },
  "enroll.refused.ahead": {
    one: "Seu celular está cerca de {count} minuto adiantado. Deixe a hora no automático e digite o próximo código.",
    many: "Seu celular está cerca de {count} de minutos adiantado. Deixe a hora no automático e digite o próximo código.",
    other:
      "Seu celular está cerca de {count} minutos adiantado. Deixe a hora no automático e digite o próximo código.",
  },
  "enroll.refused.just-expired": "Esse código acabou de expirar. Espere o próximo.",
  "enroll.refused.not-yet": {
    one: "Seu celular está um pouco adiantado: esse código vale daqui a {count} segundo. Espere o próximo código e digite-o.",
    many: "Seu celular está um pouco adiantado: esse código vale daqui a {count} de segundos. Espere o próximo código e digite-o.",
    other:
      "Seu celular está um pouco adiantado: esse código vale daqui a {count} segundos. Espere o próximo código e digite-o.",
  },
  "enroll.refused.current":
    "Esse código está certo neste momento, mas o servidor o recusou. Talvez tenha expirado no caminho. Espere o próximo código e digite-o. Se isso se repetir, o relógio do servidor pode estar errado: avise a administração.",
  "enroll.refused.scratch-code":
    "Esse é um dos seus códigos de emergência. Guarde-o para depois e digite o código do aplicativo.",
  "enroll.refused.other-entry":
    "Esse é o código de outra entrada, ou há um dígito errado. Procure {issuer} ({account}).",
  "enroll.refused.already-used": "Você já usou esse código. Espere o próximo código e digite-o.",
  "enroll.refused.plain":
    "Esse código não foi aceito. Procure {issuer} ({account}) no seu aplicativo, espere o próximo código e digite-o.",
  "enroll.refused.third":
    "O terceiro código foi recusado. Muitas vezes o relógio do celular está errado: deixe a hora no automático.",
  "enroll.refused.android": "Android: Configurações, Sistema, Data e hora, Definir hora automaticamente.",
  "enroll.refused.ios": "iPhone: Ajustes, Geral, Data e Hora, Definir Automaticamente.",
  "enroll.refused.computer-ahead": {
    one: "O relógio deste dispositivo está {count} minuto adiantado em relação ao do servidor. Seu celular também pode estar errado.",
    many: "O relógio deste dispositivo está {count} de minutos adiantado em relação ao do servidor. Seu celular também pode estar errado.",
    other:
      "O relógio deste dispositivo está {count} minutos adiantado em relação ao do servidor. Seu celular também pode estar errado.",
  },
  "enroll.refused.computer-behind": {
    one: "O relógio deste dispositivo está {count} minuto atrasado em relação ao do servidor. Seu celular também pode estar errado.",
    many: "O relógio deste dispositivo está {count} de minutos atrasado em relação ao do servidor. Seu celular também pode estar errado.",
    other:
      "O relógio deste dispositivo está {count} minutos atrasado em relação ao do servidor. Seu celular também pode estar errado.",
  },
  "enroll.refused.computer-far":
    "O relógio deste dispositivo difere em mais de uma hora do relógio do servidor. Seu celular também pode estar errado.",
  "enroll.confirm.scratch-typed": "Este é um código de emergência. Digite o código do aplicativo.",
  "enroll.confirm.scratch-typed.choice":
    "Este é um código de emergência. Este campo pede o código do aplicativo. Se você não conseguir um, use um código de emergência.",
  "enroll.confirm.sent-before": "Você já tentou esse código. Espere o próximo código e digite-o.",
  "enroll.confirm.not-switched-on":
    "Não houve resposta, e a MFA não foi ativada. Espere o próximo código e digite-o.",
  "enroll.confirm.undecided":
    "Não houve resposta, e o servidor não informa qual celular vale agora. Espere o próximo código e digite-o: aí haverá certeza.",
  "enroll.confirm.wait.left": {
    one: "Espere {count} segundo e digite o código que o aplicativo mostrar então.",
    many: "Espere {count} de segundos e digite o código que o aplicativo mostrar então.",
    other: "Espere {count} segundos e digite o código que o aplicativo mostrar então.",
  },
  "enroll.confirm.wait.left.minutes": {
    one: "Espere {count} minuto e digite o código que o aplicativo mostrar então.",
    many: "Espere {count} de minutos e digite o código que o aplicativo mostrar então.",
    other: "Espere {count} minutos e digite o código que o aplicativo mostrar então.",
  },
  "enroll.confirm.wait-long": "A configuração pode expirar antes. Nesse caso, comece de novo.",

  "enroll.confirm.use-scratch": "Usar um código de emergência",
  "enroll.confirm.use-app": "Usar o código do aplicativo",
  "enroll.confirm.scratch-field": "Código de emergência",
  "enroll.confirm.scratch-malformed":
    "Isso não é um código de emergência completo. Digite um como está na lista.",
  "enroll.confirm.scratch-refused":
    "Esse código de emergência não foi aceito. Digite outro ou use o código do aplicativo.",
  "enroll.confirm.scratch-warning":
    "Um código de emergência não comprova nada sobre o seu aplicativo. Se a entrada no aplicativo estiver errada, só os códigos de emergência restantes deixam você entrar. O código digitado aqui fica gasto.",

  "enroll.unknown.title": "Ainda não se sabe",
  "enroll.unknown.reading": "Não houve resposta. Consultando no servidor se a MFA foi ativada.",
  "enroll.unknown.text":
    "No momento não é possível saber se a MFA foi ativada. Guarde seus códigos de emergência e a entrada no aplicativo até que se saiba.",
  "enroll.unknown.check": "Verificar novamente",
} as const satisfies Translation<typeof english>;
