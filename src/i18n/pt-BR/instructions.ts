import type { instructions as english } from "../en/instructions.ts";
import type { Translation } from "../translation.ts";

export const instructions = {
  "instructions.heading": "Como configurar a MFA",
  "instructions.text":
    "Com a MFA, para entrar é preciso a sua senha e um código de um aplicativo no seu celular. A configuração leva cerca de três minutos.",
  "instructions.print": "Imprimir",
  "instructions.picture": "Imagem desta etapa, com dados de exemplo",
  "instructions.sample": "Exemplo",
  "instructions.ready":
    "Tenha à mão o seu celular, com um aplicativo autenticador, e um lugar para guardar cinco códigos de emergência. Entre em {address}, escolha “Configurar a MFA” e depois “Começar”.",
  "instructions.scan":
    "Abra o aplicativo, escolha “Adicionar” e aponte a câmera para o código QR na tela. Se a câmera não ajudar, digite a chave secreta que está ao lado.",
  "instructions.codes":
    "Salve os códigos de emergência: baixe, copie ou imprima. Cada um substitui o celular uma vez, se ele for perdido. Ninguém nunca vai pedir um deles a você.",
  "instructions.confirm":
    "Digite o código de seis dígitos que o aplicativo mostra. Só agora a MFA está ativada.",
  "instructions.done":
    "Na próxima vez que você entrar, serão pedidos a sua senha e o código que o aplicativo mostrar naquele momento.",
  "instructions.wrong": "Se um código for recusado",
  "instructions.wrong.text":
    "Leia a explicação abaixo do campo. Na maioria das vezes, o relógio do celular está errado: deixe a hora no automático e digite o próximo código.",
  "instructions.help": "Ajuda",
} as const satisfies Translation<typeof english>;
