import type { account as english } from "../en/account.ts";
import type { Translation } from "../translation.ts";

export const account = {
  "account.heading": "Sua MFA",
  "account.on": "A MFA está ativada",
  "account.on.text":
    "Ao entrar, você precisa informar um código do seu aplicativo autenticador. Sem o celular, basta um dos seus códigos de emergência.",
  "account.on.lost":
    "Celular novo, ou códigos de emergência perdidos ou esgotados? Configure um novo celular: você recebe uma nova chave secreta e novos códigos de emergência.",
  "account.off": "A MFA está desativada",
  "account.off.text":
    "Para entrar nesta conta basta a sua senha. Com a MFA, quem descobrir a sua senha ainda não consegue entrar.",
  "account.off.time":
    "Leva cerca de três minutos. Você precisa de um celular com um aplicativo autenticador.",
  "account.unknown": "Estado da MFA desconhecido",
  "account.unknown.text":
    "O servidor não informou se a MFA está ativada. Enquanto isso, nada pode ser alterado. Atualize o estado.",
  "account.read-again": "Atualizar o estado",
  "account.changed-on": "Desde que você abriu esta página, a MFA foi ativada na sua conta.",
  "account.changed-off":
    "Desde que você abriu esta página, a MFA foi desativada na sua conta. Se não foi você, avise a administração.",
  "account.notice.enabled": "{name} ativou a sua MFA em {when}.",
  "account.notice.recreated":
    "{name} recriou a sua MFA em {when}. O celular e os códigos de emergência anteriores não funcionam mais.",
  "account.notice.disabled": "{name} desativou a sua MFA em {when}.",
  "account.notice.reset": "A sua MFA foi desativada diretamente no servidor em {when}.",
  "account.notice.help": "Se você não pediu essa mudança, avise imediatamente o suporte ou a administração.",
  "account.notice.read": "Entendi",
  "account.notice.kept":
    "Não é certo que este aviso tenha sido marcado como lido. Se não foi, ele aparecerá de novo no próximo login.",
  "account.stale": "Agora não foi possível atualizar o estado. Abaixo está a última informação do servidor.",
  "account.external":
    "O seu login é gerenciado pelo seu provedor de identidade. Configure a MFA lá, não aqui.",
  "account.set-up": "Configurar a MFA",
  "account.new-phone": "Configurar um novo celular",
  "account.turn-off": "Desativar a MFA",
  "account.name": "Conta",
  "account.role": "Função",
  "account.appliance": "Appliance",
  "account.help": "Ajuda",
} as const satisfies Translation<typeof english>;
