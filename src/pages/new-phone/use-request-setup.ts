import { useEffect, useState } from "react";
import type { Failure } from "../../api/failure.ts";
import { failureIn } from "../../api/failure.ts";
import { atIntro, nameOfEntry } from "../../enrollment/machine/enrollment-state.ts";
import type { EnrollmentState } from "../../enrollment/machine/enrollment-state.ts";
import { useEnrollmentMachine } from "../../enrollment/machine/use-enrollment-machine.ts";
import type { Send } from "../../enrollment/machine/use-enrollment-machine.ts";
import type { OwnRequestFeed } from "../../queries/own-request.ts";

export interface RequestSetup {
  readonly state: EnrollmentState;
  readonly send: Send;
  /** As the app names the new account; "" before there was one. It outlives the secret. */
  readonly account: string;
  readonly failure: Failure | null;
  readonly retry: () => void;
}

/** The wizard's machine, fed by the request: what the agent's click made is read as soon as it is there. */
export function useRequestSetup({ state: feed, readSetup }: OwnRequestFeed): RequestSetup {
  const [state, machine] = useEnrollmentMachine(atIntro);
  const [account, setAccount] = useState("");
  const [failure, setFailure] = useState<Failure | null>(null);
  const { send } = machine;
  const stands = feed.kind === "known" ? feed.own.state : "ended";

  async function load() {
    // A reading, safe to repeat: the machine takes the first one and no other.
    if (!send({ type: "start" })) return;
    setFailure(null);
    try {
      const enrollment = await readSetup();
      if (send({ type: "enabled", enrollment, replaces: true })) setAccount(nameOfEntry(enrollment));
    } catch (error) {
      const said = failureIn(error);
      if (said === null) throw error;
      send({ type: "enableFailed", outcome: { kind: "retry", note: { kind: "none" } } });
      setFailure(said);
    }
  }
  // Follows the server: the setup is there, or it is over and the secret goes.
  useEffect(() => {
    if (stands === "setup") void load();
    else if (!send({ type: "accepted" })) send({ type: "wipe" });
    // oxlint-disable-next-line react/exhaustive-deps
  }, [stands, send]);
  return { state, send, account, failure, retry: () => void load() };
}
