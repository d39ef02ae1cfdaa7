import type { failureLater as english } from "../en/failure-later.ts";
import type { Translation } from "../translation.ts";

export const failureLater = {
  "failure.offline.accept":
    "Você está sem conexão. Não é certo que o seu código tenha chegado. Conecte-se à rede e verifique novamente.",
  "failure.offline.turn-off":
    "Você está sem conexão. Não é certo que a MFA tenha sido desativada. Conecte-se à rede e verifique novamente.",
  "failure.unreachable.accept":
    "O servidor está inacessível. Não é certo que o seu código tenha chegado. Confira a conexão e verifique novamente.",
  "failure.unreachable.turn-off":
    "O servidor está inacessível. Não é certo que a MFA tenha sido desativada. Confira a conexão e verifique novamente.",
  "failure.timeout.accept":
    "Sem resposta. Não é certo que o seu código tenha chegado. Verifique novamente antes de digitar outro.",
  "failure.timeout.turn-off":
    "Sem resposta. Não é certo que a MFA tenha sido desativada. Verifique novamente.",
  "failure.code.rejected":
    "Esse código não foi aceito. Confira se ele é da nova entrada no aplicativo e se o relógio do celular está certo. Depois espere o próximo código e digite-o.",
  "failure.bad-request.turn-off": "O servidor não aceitou o pedido. Verifique se a MFA ainda está ativada.",
  "failure.busy.accept":
    "O servidor está ocupado. Não é certo que o seu código tenha chegado. Verifique novamente daqui a pouco.",
  "failure.busy.turn-off":
    "O servidor está ocupado. Não é certo que a MFA tenha sido desativada. Verifique novamente daqui a pouco.",
  "failure.server.accept":
    "O servidor falhou. Não é certo que o seu código tenha sido aceito. Verifique novamente.",
  "failure.server.turn-off":
    "O servidor falhou. Não é certo que a MFA tenha sido desativada. Verifique novamente.",
  "failure.answer.accept":
    "A resposta do servidor é ilegível. Não é certo que o seu código tenha sido aceito. Verifique novamente.",
  "failure.answer.turn-off":
    "A resposta do servidor é ilegível. Não é certo que a MFA tenha sido desativada. Verifique novamente.",
} as const satisfies Translation<typeof english>;
