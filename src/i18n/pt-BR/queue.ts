import type { queue as english } from "../en/queue.ts";
import type { Translation } from "../translation.ts";

export const queue = {
  "queue.heading": "Atender usuários um por um",
  "queue.progress": "{finished} de {total} tratados",
  "queue.empty": "Não há ninguém na fila. Escolha usuários na lista e depois atenda um por um.",
  "queue.to-users": "Ir para “Usuários”",
  "queue.now": "Agora",
  "queue.all": "Todos nesta fila",
  "queue.set-up": "Configurar a MFA",
  "queue.recreate": "Recriar a MFA",
  "queue.off.text": "A MFA está desativada para este usuário.",
  "queue.on.text":
    "Este usuário tem MFA. Recriá-la gera uma nova chave; o celular antigo vale até o novo código ser confirmado.",
  "queue.unknown.text":
    "O servidor não informou o estado da MFA deste usuário. Pule este usuário ou atualize o estado.",
  "queue.read-again": "Atualizar o estado",
  "queue.external.text":
    "O provedor de identidade gerencia a MFA deste usuário. Ela não pode ser configurada aqui.",
  "queue.reading": "Consultando o estado de {name}",
  "queue.skip": "Pular",
  "queue.fail": "Marcar como falha",
  "queue.again": "Devolver à fila",
  "queue.waiting": "Na espera",
  "queue.done": "Feito",
  "queue.skipped": "Pulado",
  "queue.failed": "Falha",
  "queue.summary": "A fila terminou",
  "queue.summary.done": {
    one: "{count} usuário concluído",
    many: "{count} de usuários concluídos",
    other: "{count} usuários concluídos",
  },
  "queue.summary.skipped": {
    one: "{count} usuário pulado",
    many: "{count} de usuários pulados",
    other: "{count} usuários pulados",
  },
  "queue.summary.failed": {
    one: "Não foi possível concluir {count} usuário",
    many: "Não foi possível concluir {count} de usuários",
    other: "Não foi possível concluir {count} usuários",
  },
  "queue.copy": "Copiar o resumo",
  "queue.copied": "O resumo está na área de transferência.",
  "queue.copy-refused": "O navegador não permitiu copiar. Selecione o texto e copie-o à mão.",
  "queue.end": "Encerrar a fila",
} as const satisfies Translation<typeof english>;
