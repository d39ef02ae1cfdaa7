import pino from "pino";
import { createTestAppliance } from "../appliance/testing/create-test-appliance.ts";
import { brokenInvariants } from "../appliance/testing/invariants.ts";
import { listen } from "../http/listen.ts";
import { testServer } from "../http/testing/test-server.ts";
import { oddRequest, undocumented } from "../openapi/testing/odd-calls.ts";
import type { ServedOperation } from "../openapi/testing/served-operations.ts";
import { servedOperations } from "../openapi/testing/served-operations.ts";
import { checkAuditChain } from "../store/tables/audit-chain.ts";
import { exchange, exchangeBytes } from "./exchange.ts";
import { editedBytes, faultOfBytes } from "./bytes.ts";
import { faultOfAnswer } from "./fault-of-answer.ts";
import { keep, nothingSeen } from "./seen.ts";
import { sensibleCall } from "./sensible-call.ts";
import type { NamedCall } from "./sensible-call.ts";
import { actingPerson, stateOf } from "./state.ts";
import type { Step } from "./step.ts";

const STALLED = "stalled";

/**
 * Lets the steps happen to a fresh server, over sockets, one after the other.
 * @param reached takes what was answered, such as `acceptMfa 204`
 * @returns what was wrong; empty when nothing was
 */
export async function runSteps(
  steps: readonly Step[],
  reached: (what: string) => void,
): Promise<readonly string[]> {
  const errors: string[] = [];
  const log = pino({ level: "error" }, { write: (line: string) => void errors.push(line) });
  const appliance = await createTestAppliance({ log });
  const { clock, parts } = appliance;
  const handler = testServer({ appliance: { kind: "appliance", appliance }, clock, log });
  const operations = await servedOperations(handler);
  const server = await listen(handler, { port: 0, host: "0.0.0.0", clock });
  const origin = server.url.replace("0.0.0.0", "127.0.0.1");
  const seen = nothingSeen();
  const answerTo = async (call: NamedCall, served: ServedOperation, address: string): Promise<string> => {
    const [before, actor] = [await stateOf(parts.store), await actingPerson(parts.store, call.token)];
    const sentAt = performance.now();
    const answer = await exchange(origin, address, call);
    // Right after ten seconds: the machine stood still, and says nothing about the server.
    if (answer.status === 503 && performance.now() - sentAt > 9_000) return STALLED;
    reached(`${call.operation} ${answer.status}`);
    const after = await stateOf(parts.store);
    const fault = faultOfAnswer({ call, answer, before, after, actor, seen, now: clock.now() });
    keep(seen, call.path, answer.body);
    if (answer.status < 300 && call.password !== undefined) seen.passwords.set(...call.password);
    return fault === "" ? undocumented(served, answer) : fault;
  };
  const happen = async (step: Step): Promise<string> => {
    switch (step.kind) {
      case "wait":
        clock.advance(step.ms);
        return "";
      case "bytes":
        return faultOfBytes(await exchangeBytes(origin, editedBytes(step, seen)));
      case "sensible": {
        const call = sensibleCall(step, seen, clock.now());
        const served = operations.find(
          ({ method, path }) =>
            method === call.method &&
            path === (call.path.split("?")[0] ?? "").replace(/\/users\/\d+/, "/users/{id}"),
        );
        return served === undefined
          ? `${call.path} is not in the document`
          : answerTo(call, served, step.address);
      }
      case "odd": {
        const served = operations[step.odd.pick % operations.length];
        if (served === undefined) return "the document has no operations";
        const token = seen.accessTokens[step.first]?.token ?? null;
        const operation = "odd";
        return answerTo({ ...oddRequest(served, step.odd, token), operation, token }, served, step.address);
      }
      default:
        return step satisfies never;
    }
  };
  try {
    for (const step of steps) {
      const fault = await happen(step);
      if (fault === STALLED) return [];
      if (fault !== "") return [fault, ...errors];
    }
    const { kind } = await parts.store.read((db) => checkAuditChain(db));
    return [
      ...(await brokenInvariants(parts.store)),
      ...errors,
      ...(kind === "whole" ? [] : [`audit ${kind}`]),
    ];
  } finally {
    await server.close();
    await appliance.close();
  }
}
