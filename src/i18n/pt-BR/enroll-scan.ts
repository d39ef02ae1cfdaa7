import type { enrollScan as english } from "../en/enroll-scan.ts";
import type { Translation } from "../translation.ts";

export const enrollScan = {
  "enroll.scan.heading": "Escaneie o código QR",
  "enroll.scan.heading-phone": "Adicione a conta ao aplicativo",
  "enroll.scan.text": "Abra o seu aplicativo autenticador, escolha “Adicionar” e aponte a câmera para cá.",
  "enroll.scan.text-phone":
    "O seu aplicativo autenticador está neste celular, então não há nada para escanear. Abra o aplicativo daqui ou copie a chave para ele.",
  "enroll.scan.by-hand": "Não consegue escanear? Digite esta chave:",
  "enroll.scan.by-hand-phone": "Ou copie a chave e escolha “Inserir chave de configuração” no aplicativo:",
  "enroll.scan.qr": "Código QR para adicionar {account} em {issuer} a um aplicativo autenticador",
  "enroll.scan.qr-covered": "O código QR está oculto",
  "enroll.scan.enlarge": "Ampliar",
  "enroll.scan.key": "Chave secreta",
  "enroll.scan.key-covered": "A chave secreta está oculta",
  "enroll.scan.copy-key": "Copiar a chave",
  "enroll.scan.spell": "Soletrar",
  "enroll.scan.account": "Conta",
  "enroll.scan.issuer": "Emissor",
  "enroll.scan.details": "Detalhes técnicos",
  "enroll.scan.details.type": "Tipo",
  "enroll.scan.details.totp": "Baseado na hora (TOTP)",
  "enroll.scan.details.algorithm": "Algoritmo",
  "enroll.scan.details.digits": "Tamanho do código",
  "enroll.scan.details.period": "Período",
  "enroll.scan.open-here": "O aplicativo está neste aparelho?",
  "enroll.scan.open": "Abrir no aplicativo autenticador",
  "enroll.scan.open-failed":
    "Nada abriu? Então nenhum aplicativo deste aparelho aceita esses links. Copie a chave.",
  "enroll.scan.show-qr": "Mostrar o código QR",
  "enroll.scan.weak":
    "O servidor criou uma chave secreta curta. Ela funciona, mas avise a administração de que o appliance precisa ser atualizado.",
  "enroll.scan.seen":
    "Quem vê este código QR ou esta chave pode gerar os seus códigos. Se alguém viu, cancele e comece de novo.",
} as const satisfies Translation<typeof english>;
