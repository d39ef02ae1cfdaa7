import type { walkthrough as english } from "../en/walkthrough.ts";
import type { Translation } from "../translation.ts";
import { walkthroughSteps } from "./walkthrough-steps.ts";

export const walkthrough = {
  "walkthrough.heading": "Roteiro",
  "walkthrough.for": "Quem liga: {name}",
  "walkthrough.step": "Etapa {step} de {steps}",
  "walkthrough.say": "Diga",
  "walkthrough.see": "O que a pessoa deve ver",
  "walkthrough.picture": "Imagem desta etapa, com dados de exemplo",
  "walkthrough.sample": "Exemplo",
  "walkthrough.if-not": "Se não for assim",
  "walkthrough.bar": "Etapas da ligação",
  "walkthrough.next": "Avançar",
  "walkthrough.previous": "Anterior",
  "walkthrough.ready": "A pessoa está pronta",
  "walkthrough.show": "Mostrar",
  "walkthrough.hide": "Ocultar",
  "walkthrough.copy-note": "Copiar a nota do chamado",
  "walkthrough.note.copied": "A nota do chamado está na área de transferência.",
  "walkthrough.note.refused": "O navegador não permitiu copiar. A nota está abaixo: copie-a à mão.",
  "walkthrough.note": "Nota do chamado",
  "walkthrough.leave": "Encerrar a ligação sem concluir",

  "walkthrough.choose.text": "Quem está ligando? Busque a pessoa e depois escolha o nome.",
  "walkthrough.choose.find": "Buscar um usuário",
  "walkthrough.choose.list": "Usuários",
  "walkthrough.choose.none": "Nenhum usuário corresponde a “{query}”.",
  "walkthrough.choose.more": "Há mais. Digite mais do nome.",
  "walkthrough.choose.external": "Provedor de identidade",
  "walkthrough.choose.on": "A MFA está ativada",
  "walkthrough.choose.off": "A MFA está desativada",
  "walkthrough.choose.unknown": "Estado da MFA desconhecido",

  "walkthrough.lost.title": "Não há nenhuma ligação em andamento nesta página",
  "walkthrough.lost":
    "Se a página foi recarregada no meio de uma ligação, a chave secreta daquela ligação sumiu e não pode mais ser confirmada.",
  "walkthrough.begin-again": "Começar de novo",
  "walkthrough.external":
    "O provedor de identidade gerencia a MFA deste usuário. Ela não pode ser configurada aqui: encaminhe a pessoa à equipe que cuida do provedor de identidade.",
  "walkthrough.to-users": "Ir para “Usuários”",
  "walkthrough.to-queue": "Voltar para a fila",

  ...walkthroughSteps,

  "walkthrough.note.title": "Configuração da MFA por telefone",
  "walkthrough.note.agent": "Atendente",
  "walkthrough.note.caller": "Quem ligou",
  "walkthrough.note.appliance": "Appliance",
  "walkthrough.note.what": "O quê",
  "walkthrough.note.what.set-up": "Configurar a MFA",
  "walkthrough.note.what.recreate": "Recriar a MFA para um novo celular",
  "walkthrough.note.ticket": "Chamado",
  "walkthrough.note.checks": "Verificações de identidade",
  "walkthrough.note.checks.between": "; ",
  "walkthrough.note.begun": "Início",
  "walkthrough.note.ended": "Fim",
  "walkthrough.note.result": "Resultado",
  "walkthrough.note.result.done": "A MFA está ativada, um código da nova entrada foi confirmado.",
  "walkthrough.note.result.open": "Não concluído. A MFA não foi alterada.",
  "walkthrough.note.result.under-way": "A ligação ainda está em andamento. Até agora a MFA não foi alterada.",
  "walkthrough.note.result.finished-before":
    "A configuração já tinha sido concluída, mas não nesta ligação. É preciso verificar o estado novamente.",
  "walkthrough.note.result.unknown":
    "O servidor não respondeu à última etapa. É preciso verificar o estado novamente.",
} as const satisfies Translation<typeof english>;
