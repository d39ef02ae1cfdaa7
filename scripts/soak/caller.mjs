// Calls of one person over the nodes in turns, and the ledger of what was answered.
import { openConnection } from "../bench-server/connection.mjs";
import { wasDown } from "./nodes.mjs";

/** A call that failed while its node was ended as planned: whether it was carried out is not known. */
export class Interrupted extends Error {}

export function createLedger() {
  return { answers: new Map(), interrupted: 0, faults: [] };
}

/**
 * @param address the client's address, as a proxy would say it
 * @returns `send(name, call, accepted)`: the answer; an answer that is not accepted goes into the ledger as a fault
 */
export function createCaller(nodes, address, ledger) {
  let turn = 0;
  return async (name, parts, accepted) => {
    const node = nodes[(turn += 1) % nodes.length];
    const connection = openConnection(node.port);
    const from = performance.now();
    const headers = { ...parts.headers, "X-Forwarded-For": address, Connection: "close" };
    const answer = await connection
      .call({ ...parts, headers })
      .catch((error) => ({ status: 0, text: String(error) }));
    connection.close();
    const body = answer.text.startsWith("{") ? JSON.parse(answer.text) : {};
    const told =
      answer.status < 400 ? String(answer.status) : (body.type?.split(":").at(-1) ?? String(answer.status));
    if (accepted.includes(told)) {
      ledger.answers.set(`${name} ${told}`, (ledger.answers.get(`${name} ${told}`) ?? 0) + 1);
      return { told, body };
    }
    if (wasDown(node, from, performance.now())) ledger.interrupted += 1;
    else ledger.faults.push(`${name}: ${told}`);
    throw new Interrupted(name);
  };
}
