import type { walkthroughSteps as english } from "../en/walkthrough-steps.ts";
import type { Translation } from "../translation.ts";

export const walkthroughSteps = {
  "walkthrough.identity.title": "Quem está ligando",
  "walkthrough.identity.say":
    "Antes de mudar qualquer coisa na sua conta, preciso ter certeza de que estou falando com você. Vou fazer algumas perguntas. Nunca vou pedir a sua senha nem os seus códigos de emergência.",
  "walkthrough.identity.see": "Nada ainda. A pessoa precisa de um celular e, se tiver à mão, papel e caneta.",
  "walkthrough.identity.checklist": "Verificações de identidade",
  "walkthrough.identity.ticket": "Número do chamado",
  "walkthrough.identity.ticket-missing": "Digite o número do chamado.",
  "walkthrough.identity.unchecked": "Marque cada verificação ou encerre a ligação.",
  "walkthrough.identity.default.callback": "Ligação de volta feita para o número que está no diretório",
  "walkthrough.identity.default.manager": "O nome da chefia corresponde ao que está no diretório",
  "walkthrough.identity.default.recent": "Descreveu um trabalho recente que eu posso ver",
  "walkthrough.identity.fails": "A pessoa não sabe responder ou está com pressa",
  "walkthrough.identity.fails.do":
    "Encerre a ligação aqui. Nada foi alterado. Peça que a chefia ligue e escreva no chamado o que aconteceu.",

  "walkthrough.prepare.title": "Preparar o celular",
  "walkthrough.prepare.say":
    "Por favor, abra o aplicativo autenticador no seu celular. Escolha o sinal de mais ou “Adicionar conta” e depois “Inserir chave de configuração” ou “Digitar manualmente”.",
  "walkthrough.prepare.see": "Um formulário com um campo para um nome e um campo para uma chave.",
  "walkthrough.prepare.no-app": "Não há aplicativo autenticador no celular",
  "walkthrough.prepare.no-app.do":
    "Peça que a pessoa abra a loja de aplicativos do celular e instale um. Qualquer aplicativo autenticador padrão serve, por exemplo Aegis, 2FAS, Google Authenticator ou Microsoft Authenticator.",
  "walkthrough.prepare.old-entry": "Há uma entrada antiga para esta conta",
  "walkthrough.prepare.old-entry.do":
    "Por enquanto ela fica. No fim da ligação, você pede que ela seja excluída.",
  "walkthrough.prepare.lost": "O celular antigo foi perdido",
  "walkthrough.prepare.lost.do":
    "Siga em frente: o celular antigo deixa de valer assim que um código do novo é confirmado. Se ele pode ter sido roubado, avise também a equipe de segurança.",
  "walkthrough.prepare.next":
    "“Avançar” cria uma nova chave secreta. Nada muda no login até um código ser confirmado.",
  "walkthrough.prepare.next.recreate":
    "“Avançar” cria uma nova chave secreta. O celular antigo e os códigos de emergência antigos valem até o novo código ser confirmado.",
  "walkthrough.prepare.next.consent":
    "Este usuário tem MFA. “Avançar” leva primeiro a “Recriar a MFA”: o que deixa de valer e o seu consentimento. Depois a ligação continua aqui.",
  "walkthrough.prepare.made": "A chave secreta foi criada. Ela continua a mesma durante toda a ligação.",

  "walkthrough.key.title": "Ler a chave em voz alta",
  "walkthrough.key.say":
    "Como nome da conta, digite {account}. Agora vou ler a chave para você, quatro caracteres por vez. Diga “sim” depois de cada grupo.",
  "walkthrough.key.covered": "Oculta até a pessoa estar pronta.",
  "walkthrough.key.list": "Chave secreta, soletrada em grupos de quatro",
  "walkthrough.key.then": "Se o aplicativo pedir um tipo, escolha o que é baseado na hora. Depois salve.",
  "walkthrough.key.see":
    "Uma nova entrada {account} com um código de seis dígitos que muda a cada {seconds} segundos.",
  "walkthrough.key.refused": "O aplicativo não aceita a chave",
  "walkthrough.key.refused.do":
    "Leia a chave mais uma vez desde o primeiro grupo e peça que a pessoa repita cada grupo. Os dígitos 0, 1, 8 e 9 nunca aparecem nela: o que soa como um deles é uma letra.",
  "walkthrough.key.camera": "A câmera não escaneia, ou não há nada para escanear",
  "walkthrough.key.camera.do":
    "Por telefone, a chave é digitada: escolha “Digitar manualmente” no aplicativo. Escanear só funciona diante da sua tela.",
  "walkthrough.key.longer": "O aplicativo pede mais",
  "walkthrough.key.longer.do": "Algoritmo {algorithm}, {digits} dígitos, período de {seconds} segundos.",

  "walkthrough.codes.title": "Ler os códigos de emergência em voz alta",
  "walkthrough.codes.say":
    "Pegue papel e caneta. Vou ler para você os códigos de emergência. Cada um substitui o seu celular uma vez, se ele for perdido. Ninguém nunca vai pedir um deles a você por telefone: eu leio os códigos para você, e você nunca os lê para ninguém.",
  "walkthrough.codes.covered": "Ocultos até a pessoa estar pronta.",
  "walkthrough.codes.list": "Códigos de emergência",
  "walkthrough.codes.see": {
    one: "{count} código de emergência no papel, em lugar seguro.",
    many: "{count} de códigos de emergência no papel, em lugar seguro.",
    other: "{count} códigos de emergência no papel, em lugar seguro.",
  },
  "walkthrough.codes.no-paper": "A pessoa não pode escrever agora",
  "walkthrough.codes.no-paper.do":
    "Espere ou combine outro horário: códigos que não foram guardados não podem ser mostrados de novo.",
  "walkthrough.codes.written": "A pessoa anotou todos os códigos de emergência",
  "walkthrough.codes.unwritten":
    "Marque esta caixa quando a pessoa tiver anotado todos os códigos de emergência.",

  "walkthrough.confirm.title": "Confirmar com um código",
  "walkthrough.confirm.say":
    "Agora leia para mim o código de seis dígitos que o seu aplicativo mostra para {account}. Se ele estiver quase mudando, espere o próximo.",
  "walkthrough.confirm.type": "Digite o que a pessoa lê. O código é enviado sozinho quando está completo.",
  "walkthrough.confirm.see": "Um código de seis dígitos que muda a cada {seconds} segundos.",
  "walkthrough.confirm.wrong": "O código é recusado",
  "walkthrough.confirm.wrong.do":
    "Leia para a pessoa a explicação abaixo do campo. Na maioria das vezes, o relógio do celular está errado, ou é o código de outra entrada. Depois use o próximo código: o mesmo nunca é enviado duas vezes.",
  "walkthrough.confirm.clock": "O relógio do celular está errado",
  "walkthrough.confirm.clock.do":
    "No Android: Configurações, Sistema, Data e hora, Definir hora automaticamente. No iPhone: Ajustes, Geral, Data e Hora, Definir Automaticamente. Depois use o próximo código.",
  "walkthrough.confirm.still": "Ele é recusado repetidas vezes",
  "walkthrough.confirm.still.do":
    "A chave provavelmente foi digitada errado. Peça que a pessoa exclua a nova entrada. Depois, volte à etapa 3 e leia a chave de novo: ela ainda é a mesma.",

  "walkthrough.done.title": "A MFA está ativada",
  "walkthrough.done.say":
    "A MFA já está ativada na sua conta. Na próxima vez que você entrar, serão pedidos a sua senha e o código que o aplicativo mostrar naquele momento.",
  "walkthrough.done.say.old":
    "Se você tem no aplicativo uma entrada mais antiga para esta conta, exclua-a agora.",
  "walkthrough.done.see": "Uma só entrada {account} no aplicativo, e nenhuma mais antiga.",
  "walkthrough.done.no-codes": "A pessoa não tem códigos de emergência",
  "walkthrough.done.no-codes.do":
    "Eles não podem ser mostrados de novo. Configurar a MFA mais uma vez gera outros: comece a ligação de novo.",
} as const satisfies Translation<typeof english>;
