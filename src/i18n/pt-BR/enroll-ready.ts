import type { enrollReady as english } from "../en/enroll-ready.ts";
import type { Translation } from "../translation.ts";

export const enrollReady = {
  "enroll.ready.heading": "Prepare-se",
  "enroll.ready.text":
    "Com a MFA, para entrar é preciso a sua senha e um código de um aplicativo no seu celular. A configuração leva cerca de três minutos.",
  "enroll.ready.who": "Para",
  "enroll.ready.appliance": "Appliance",
  "enroll.ready.need": "Do que você precisa",
  "enroll.ready.need.app":
    "Um aplicativo autenticador no seu celular. Qualquer aplicativo padrão serve, por exemplo Aegis, 2FAS, Google\u00a0Authenticator ou Microsoft\u00a0Authenticator.",
  "enroll.ready.need.app.suggested": "Um aplicativo autenticador no seu celular. Sugestão daqui: {apps}.",
  "enroll.ready.need.place":
    "Um lugar para guardar os códigos de emergência que você vai receber: um gerenciador de senhas ou papel em lugar seguro.",
  "enroll.ready.change": "O que vai mudar",
  "enroll.ready.change.nothing-yet":
    "Nada muda até que, no fim, um código do aplicativo seja confirmado. Você pode parar antes.",
  "enroll.ready.change.sign-in": "Depois disso, cada login pede a senha e um código de seis dígitos.",
  "enroll.ready.change.sessions": "As outras sessões desta conta são encerradas.",
  "enroll.ready.change.old-phone":
    "O celular antigo continua valendo até um código do novo ser confirmado. Depois deixa de valer.",
  "enroll.ready.change.old-codes":
    "Os códigos de emergência antigos deixam de valer no mesmo momento. Os novos são mostrados nesta configuração.",
  "enroll.ready.change.old-entry": "Depois, exclua a entrada antiga do aplicativo autenticador.",
  "enroll.ready.already-on": "A MFA já está ativada nesta conta.",
  "enroll.ready.already-on.text":
    "Para um novo celular, configure a MFA de novo: o antigo vale até o novo ser confirmado.",
  "enroll.ready.new-phone": "Configurar um novo celular",
  "enroll.ready.external":
    "Esta conta entra por um provedor de identidade. A MFA dela é configurada lá, não aqui.",
  "enroll.ready.instructions": "Instruções para imprimir",
  "enroll.ready.again":
    "Sua configuração está em andamento. Continue com a mesma chave secreta e os mesmos códigos de emergência.",
  "enroll.ready.wait": "A configuração foi iniciada vezes demais.",
  "enroll.ready.wait.left": {
    one: "Você pode começar de novo em {count} segundo.",
    many: "Você pode começar de novo em {count} de segundos.",
    other: "Você pode começar de novo em {count} segundos.",
  },
  "enroll.ready.wait.left.minutes": {
    one: "Você pode começar de novo em {count} minuto.",
    many: "Você pode começar de novo em {count} de minutos.",
    other: "Você pode começar de novo em {count} minutos.",
  },
  "enroll.step-up.title": "Confirme a sua identidade",
  "enroll.step-up.text": "Você entrou há alguns minutos. Digite a sua senha para continuar.",
  "enroll.step-up.password": "Sua senha",
} as const satisfies Translation<typeof english>;
