import type { Call } from "../api/contract/products.ts";
import type { ProtocolFault } from "../api/failure.ts";
import { callGroup } from "./call-group.ts";
import { plainText } from "./english.ts";
import type { Text } from "./english.ts";

/** An answer that is not what the contract says. Of a committing call only reading back can tell what it did. */
export function answerMessage(fault: ProtocolFault, call: Call): Text {
  const group = callGroup(call);
  if (group === "accept" || group === "turn-off") return plainText(`failure.answer.${group}`);
  // The code may be spent: another one is due, whatever was wrong with the answer (faults.md §1.1).
  if (group === "challenge") return plainText("failure.answer.challenge");
  if (fault === "no-token" && group !== "enable") return plainText("failure.answer.no-sign-in");
  return plainText(`failure.answer.${fault}`);
}
