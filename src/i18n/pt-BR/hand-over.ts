import type { handOver as english } from "../en/hand-over.ts";
import type { Translation } from "../translation.ts";

export const handOver = {
  "hand-over.heading": "Como você vai fazer a entrega?",
  "hand-over.text":
    "Uma chave secreta foi criada para {name}. Nada muda no acesso de {name} até um código da nova entrada ser confirmado.",
  "hand-over.beside": "Ao meu lado",
  "hand-over.beside.text":
    "{name} está aqui. Esta tela mostra o código QR e os códigos e nada do que é seu; enquanto isso, a sua sessão fica bloqueada pela sua senha.",
  "hand-over.phone": "Por telefone",
  "hand-over.phone.text":
    "{name} está na linha. Um roteiro diz o que ler em voz alta e o que fazer se algo der errado.",
  "hand-over.paper": "No papel",
  "hand-over.paper.text": "Uma ficha para imprimir e entregar. Depois, um código é confirmado aqui.",
  "hand-over.never": "Um segredo nunca é enviado por e-mail nem como link.",

  "hand-over.screen.for": "Para {name} em {appliance}",
  "hand-over.screen.leave": "Devolver a tela",
  "hand-over.screen.seen":
    "Quem vê este código QR ou esta chave pode gerar os seus códigos. Se alguém viu, devolva a tela e peça que a configuração seja iniciada de novo.",
  "hand-over.screen.codes":
    "Este não é o seu computador, por isso nada é salvo nele. Anote os códigos, ou imprima-os e leve a folha com você.",
  "hand-over.screen.codes-hint": "Primeiro imprima os códigos e depois marque esta caixa.",
  "hand-over.screen.stopped":
    "Devolva a tela a quem iniciou a configuração e peça que ela seja iniciada de novo.",
  "hand-over.screen.stopped.expired": "A configuração demorou demais e terminou.",
  "hand-over.screen.stopped.exhausted": "Cinco códigos foram recusados, por isso esta configuração terminou.",
  "hand-over.screen.stopped.gone": "O servidor não conhece mais esta configuração.",
  "hand-over.screen.done": "A configuração terminou. Devolva a tela a quem a iniciou.",
  "hand-over.unlock.text":
    "Esta sessão está bloqueada. A senha de quem iniciou a configuração a desbloqueia.",

  "hand-over.unlock.password": "Senha de quem iniciou a sessão",

  "hand-over.slip.title": "No papel",
  "hand-over.slip.text":
    "A ficha diz o que {name} tem de fazer, para qual conta, e quando ela foi criada. Quem lê a chave pode gerar os códigos, por isso ela só é impressa se você quiser.",
  "hand-over.slip.key": "Imprimir a chave secreta e o código QR dela",
  "hand-over.slip.codes": "Imprimir os códigos de emergência",
  "hand-over.slip.no-codes":
    "Os códigos de emergência não foram impressos. Sem eles, {name} não consegue entrar se perder o celular, e não é possível mostrá-los de novo depois. Marque a caixa acima para imprimi-los.",
  "hand-over.slip.no-key":
    "Sem a chave na ficha, {name} a recebe de você pessoalmente: ao seu lado ou por telefone.",
  "hand-over.slip.print": "Imprimir a ficha",
  "hand-over.slip.printed": "A ficha foi entregue à sua impressora. Veja se ela saiu.",
  "hand-over.slip.covered": "Enquanto os segredos estão ocultos, nenhum é impresso. Mostre-os primeiro.",
  "hand-over.slip.next": "Confirmar o código",
  "hand-over.slip.without": "Continuar sem imprimir",
  "hand-over.slip.open":
    "A MFA ainda não está ativada: ela estará quando {name} tiver lido para você um código da nova entrada e ele for confirmado aqui. Até lá, mantenha esta página aberta. O servidor não informa quanto tempo espera, por isso não demore.",
  "hand-over.slip.say": "Digite o código que {name} lê na nova entrada {issuer} ({account}).",

  "hand-over.sheet.title": "MFA para {name}",
  "hand-over.sheet.made": "Criada em",
  "hand-over.sheet.steps": "O que fazer",
  "hand-over.sheet.step.app":
    "Abra o seu aplicativo autenticador ou instale um pela loja de aplicativos do celular.",
  "hand-over.sheet.step.scan":
    "Escolha “Adicionar” no aplicativo e depois escaneie o código QR abaixo ou digite a chave secreta.",
  "hand-over.sheet.step.get":
    "Receba a chave secreta pessoalmente da administração e adicione-a ao aplicativo.",
  "hand-over.sheet.step.codes":
    "Guarde os códigos de emergência em lugar seguro. Cada um substitui o celular uma vez, se ele for perdido.",
  "hand-over.sheet.step.confirm":
    "Leia o código de seis dígitos da nova entrada para a administração. A MFA está ativada quando ele é confirmado.",
  "hand-over.sheet.step.destroy": "Destrua esta ficha.",
  "hand-over.sheet.step.destroy-upper":
    "Corte a ficha na linha. Destrua a parte de cima e guarde a de baixo, com os códigos de emergência.",
  "hand-over.sheet.cut": "Corte aqui",
  "hand-over.sheet.destroy": "Destruir após o uso",
  "hand-over.sheet.destroy-upper": "Destruir a parte de cima após o uso, guardar a de baixo",

  "hand-over.leave.title": "Sair antes de confirmar o código?",
  "hand-over.leave.text":
    "Nesse caso, o que foi entregue não vale nada: a chave e os códigos de emergência desta configuração não podem mais ser confirmados. Nada mudou no login.",
  "hand-over.to-queue": "Voltar para a fila",
} as const satisfies Translation<typeof english>;
