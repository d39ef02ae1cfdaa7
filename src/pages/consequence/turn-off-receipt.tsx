import { Receipt } from "../../enrollment/receipt/receipt.tsx";
import { useRuntimeConfig } from "../../queries/runtime-config.ts";
import { useSession } from "../../queries/session.ts";

interface TurnOffReceiptProps {
  readonly userName: string;
  readonly reason: string;
  /** There was nothing to turn off. */
  readonly already: boolean;
  /** Epoch milliseconds. */
  readonly when: number;
}

/** For the ticket: who turned off whose MFA, when and why. */
export function TurnOffReceipt({ userName, reason, already, when }: TurnOffReceiptProps) {
  const session = useSession();
  const { issuer } = useRuntimeConfig();
  return (
    <Receipt
      data={{
        who: session.kind === "signed-out" ? "" : session.userName,
        whom: userName,
        what: already ? "was-off" : "turn-off",
        appliance: issuer === "" ? location.hostname : issuer,
        when,
        reason: reason.trim(),
      }}
    />
  );
}
