import type { enrollEnd as english } from "../en/enroll-end.ts";
import type { Translation } from "../translation.ts";

export const enrollEnd = {
  "enroll.done.heading": "A MFA está ativada",
  "enroll.done.text":
    "Na próxima vez que você entrar, serão pedidos a sua senha e o código de seis dígitos do aplicativo.",
  "enroll.done.text.other":
    "Na próxima vez que {name} entrar, serão pedidos a senha e o código de seis dígitos do aplicativo.",
  "enroll.done.read-back": "Confirmado pelo servidor: a MFA está ativada para {name}.",
  "enroll.done.reading": "Consultando o estado no servidor.",
  "enroll.done.not-read": "O servidor aceitou o código, mas não foi possível consultar o estado.",
  "enroll.done.contradiction":
    "O servidor aceitou o código, mas agora não informa que a MFA está ativada. Veja o estado novamente antes de confiar nisso.",
  "enroll.done.code-once": "O código que você acabou de digitar está gasto. Ao entrar, espere o próximo.",
  "enroll.done.code-once.other":
    "O código que acabou de ser digitado está gasto. Ao entrar, {name} precisa esperar o próximo.",
  "enroll.done.scratch": "Sem o celular, um código de emergência substitui o código de seis dígitos.",
  "enroll.done.no-scratch.other":
    "Nenhum código de emergência foi entregue a {name}. Se o celular for perdido, será preciso recriar a MFA.",
  "enroll.done.delete-old":
    "Seu aplicativo talvez mostre agora duas entradas para {issuer} ({account}). Exclua a antiga: os códigos dela não valem mais.",
  "enroll.done.delete-old.other":
    "O aplicativo de {name} talvez mostre agora duas entradas para {issuer} ({account}). Peça a {name} que exclua a antiga: os códigos dela não valem mais.",
  "enroll.done.sessions": "As outras sessões desta conta foram encerradas.",
  "enroll.done.go": "Ir para “Sua MFA”",
  "enroll.done.go.other": "Ir para “Usuários”",

  "enroll.stopped.heading": "A configuração parou",
  "enroll.stopped.interrupted.title": "A configuração foi interrompida",
  "enroll.stopped.interrupted":
    "A página foi recarregada ou abandonada. Por segurança, a chave secreta e os códigos de emergência daquela configuração foram apagados e não podem ser mostrados de novo.",
  "enroll.stopped.finished-elsewhere":
    "Esta configuração já tinha sido concluída, mas não nesta página. Os códigos de emergência desta página só valem se esta página informou que a MFA está ativada.",
  "enroll.stopped.user-gone.me": "Esta conta não existe mais. Fale com a administração.",
  "enroll.stopped.delete-entry":
    "Se o seu aplicativo autenticador mostra uma entrada {issuer} ({account}) desta configuração, exclua-a. Os códigos dela não valem.",
  "enroll.stopped.delete-entry.other":
    "Se o aplicativo autenticador de {name} mostra uma entrada {issuer} ({account}) desta configuração, peça a {name} que a exclua. Os códigos dela não valem.",
  "enroll.stopped.delete-newest":
    "Se durante aquela configuração você adicionou uma entrada para {appliance} ao seu aplicativo autenticador, exclua-a: os códigos dela não valem. Se houver duas entradas, é a mais nova.",
  "enroll.stopped.delete-newest.other":
    "Se durante aquela configuração {name} adicionou uma entrada para {appliance} ao aplicativo autenticador, peça a {name} que a exclua: os códigos dela não valem. Se houver duas entradas, é a mais nova.",
  "enroll.stopped.keep-entries":
    "Não exclua ainda nenhuma entrada para {appliance} do seu aplicativo autenticador: ela pode ser a que vale. O próximo acesso mostrará qual código é aceito. Guarde essa entrada e os códigos de emergência salvos com ela, e exclua qualquer outra.",
  "enroll.stopped.keep-entries.other":
    "Peça a {name} que não exclua ainda nenhuma entrada para {appliance} do aplicativo autenticador: ela pode ser a que vale. O próximo acesso mostrará qual código é aceito. Essa entrada e os códigos de emergência salvos com ela ficam; qualquer outra pode ser excluída.",
  "enroll.stopped.codes-dead": "Jogue fora os códigos de emergência que você salvou naquela configuração.",
  "enroll.stopped.codes-dead.other":
    "Peça a {name} que jogue fora os códigos de emergência daquela configuração.",
  "enroll.stopped.codes-unsure":
    "Os códigos de emergência desta página só valem se esta página informou que a MFA está ativada.",
  "enroll.stopped.state.on": "Segundo o servidor, a MFA está ativada nesta conta.",
  "enroll.stopped.state.off": "Nada mudou: segundo o servidor, a MFA continua desativada.",
  "enroll.stopped.state.old-phone":
    "Segundo o servidor, a MFA está ativada. Se você ainda não tinha confirmado um código, nada mudou: o celular antigo e os códigos de emergência antigos continuam valendo.",
  "enroll.stopped.state.on-unsure":
    "Segundo o servidor, a MFA está ativada. Se você não salvou seus códigos de emergência, configure a MFA de novo agora para receber outros.",
  "enroll.stopped.state.on-unsure.other":
    "Segundo o servidor, a MFA está ativada. Se {name} não salvou os códigos de emergência, configure a MFA de novo agora para obter outros.",
  "enroll.stopped.state.unknown": "Não foi possível consultar no servidor se a MFA está ativada.",
  "enroll.stopped.state.reading": "Consultando no servidor se a MFA está ativada.",
  "enroll.stopped.read-again": "Atualizar o estado",

  "enroll.leave.unsaved.title": "Sair antes de salvar seus códigos de emergência?",
  "enroll.leave.unsaved.text":
    "Os códigos são mostrados só agora. Se você sair, esta configuração termina: nada mudou no seu login, e você pode começar de novo.",
  "enroll.leave.in-flight.title": "Sair enquanto o seu código é verificado?",
  "enroll.leave.in-flight.text":
    "Ainda não se sabe se a MFA foi ativada. Se você sair, veja o estado depois.",
  "enroll.leave.stay": "Ficar",
  "enroll.leave.leave": "Sair",
} as const satisfies Translation<typeof english>;
