import type { consequence as english } from "../en/consequence.ts";
import type { Translation } from "../translation.ts";

export const consequence = {
  "consequence.recreate.heading": "Recriar a MFA",
  "consequence.turn-off.heading": "Desativar a MFA",
  "consequence.who": "Conta",
  "consequence.appliance": "Appliance",
  "consequence.state": "Estado atual",
  "consequence.what": "O que vai acontecer",
  "consequence.recreate.old-works":
    "O celular antigo e os códigos de emergência antigos continuam valendo até o código do novo celular ser confirmado.",
  "consequence.recreate.then-dies":
    "A partir desse momento, o celular antigo e todos os códigos de emergência antigos deixam de valer.",
  "consequence.recreate.delete-entry":
    "Depois, a entrada antiga no aplicativo autenticador deve ser excluída.",
  "consequence.turn-off.at-once": "A MFA é desativada na hora. Depois disso, basta a senha para entrar.",
  "consequence.turn-off.dies":
    "A entrada no aplicativo autenticador e todos os códigos de emergência deixam de valer e não podem ser recuperados.",
  "consequence.sessions": "As outras sessões desta conta são encerradas.",
  "consequence.reason": "Motivo ou número do chamado",
  "consequence.reason-hint": "Para o seu próprio registro. Não é enviado ao appliance.",
  "consequence.reason-missing": "Digite um motivo ou um número de chamado.",
  "consequence.name": "Digite o nome de usuário para confirmar",
  "consequence.name-hint": "O nome é {name}",
  "consequence.name-missing": "Digite o nome de usuário “{name}”.",
  "consequence.name-wrong": "Esse não é o nome de usuário. Digite “{name}”.",
  "consequence.password": "Sua senha",
  "consequence.password-hint": "Você entrou há mais de cinco minutos. Confirme a sua identidade.",
  "consequence.password-missing": "Digite a sua senha.",
  "consequence.code": "Código de seis dígitos ou código de emergência",
  "consequence.code-hint":
    "A senha estava certa. Digite agora o código do seu próprio aplicativo autenticador ({name}).",
  "consequence.code-missing": "Digite o seu código de seis dígitos ou um código de emergência.",
  "consequence.continue": "Continuar",
  "consequence.turn-off": "Desativar a MFA",
  "consequence.cancel": "Cancelar",
  "consequence.external":
    "O login nesta conta é gerenciado por um provedor de identidade. A MFA é configurada lá, não aqui.",
  "consequence.off-already": "A MFA está desativada nesta conta. Não há nada para desativar nem recriar.",
  "consequence.set-up": "Configurar a MFA",
  "consequence.unknown":
    "O servidor não informou se a MFA está ativada, por isso nada pode ser alterado aqui agora.",
  "consequence.read-again": "Atualizar o estado",
  "consequence.done": "A MFA está desativada",
  "consequence.done.text":
    "O servidor confirma. De agora em diante, basta a senha para entrar na conta {name}.",
  "consequence.done.already": "A MFA já estava desativada na conta {name}. Nada precisou ser alterado.",
  "consequence.done.entry": "Exclua a entrada no aplicativo autenticador: os códigos dela não valem mais.",
  "consequence.done.entry.other":
    "Peça a {name} que exclua a entrada no aplicativo autenticador: os códigos dela não valem mais.",
  "consequence.still-on": "A MFA ainda está ativada",
  "consequence.still-on.text":
    "O servidor recebeu o pedido para desativar a MFA, mas informa que ela ainda está ativada. Tente novamente.",
  "consequence.not-known": "Ainda não se sabe se a MFA foi desativada",
  "consequence.not-known.text":
    "Não foi possível consultar o estado no servidor. Verifique novamente antes de fazer qualquer outra coisa.",
  "consequence.check-again": "Verificar novamente",
  "consequence.back": "Voltar para “Sua MFA”",
  "consequence.back-to-users": "Voltar para “Usuários”",
} as const satisfies Translation<typeof english>;
