import type { enrollOther as english } from "../en/enroll-other.ts";
import type { Translation } from "../translation.ts";

export const enrollOther = {
  "enroll.ready.text.other":
    "Com a MFA, para entrar é preciso a senha e um código de um aplicativo no celular. A configuração leva cerca de três minutos, com {name} por perto.",
  "enroll.ready.need.app.other":
    "Um aplicativo autenticador no celular de {name}. Qualquer aplicativo padrão serve, por exemplo Aegis, 2FAS, Google\u00a0Authenticator ou Microsoft\u00a0Authenticator.",
  "enroll.ready.need.app.suggested.other":
    "Um aplicativo autenticador no celular de {name}. Sugestão daqui: {apps}.",
  "enroll.ready.need.place.other":
    "Um lugar onde {name} guarde os códigos de emergência: um gerenciador de senhas ou papel em lugar seguro.",
} as const satisfies Translation<typeof english>;
