import { useEffect, useEffectEvent, useState } from "react";
import type { Answer, Case, Intent, Way } from "../../api/contract/guard-case.ts";
import type { User } from "../../api/contract/user.ts";
import { useWait } from "../../failed-try.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { useCaseFile, useRuntimeConfig } from "../../queries/services.ts";
import { allows, resultsOf } from "../../queries/case-file.ts";
import { useDecision, usePolicy } from "../../queries/cases.ts";
import { useOpenCase, useResumeCase } from "../../queries/change-case.ts";
import { useProvedAction } from "../../queries/use-proved-action.ts";
import { gateChecks, lackingIn } from "./checks.ts";

interface GateInput {
  readonly user: Pick<User, "id" | "name">;
  readonly intent: Intent;
  readonly way: Way;
  /** They asked themselves, and an agent picked their number: that proves who they are, as far as it does. */
  readonly request?: string;
  /** The change may be made now. `byClick`: somebody has just pressed a button, so it may be made at once. */
  readonly onAllowed: (byClick: boolean) => void;
}

const noneMissing: { readonly checks: readonly string[]; readonly why: boolean } = { checks: [], why: false };

export type Gate = ReturnType<typeof useGate>;

/** The identity check before a change for somebody else: asked, recorded, and only then allowed. */
export function useGate({ user, intent, way, request, onAllowed }: GateInput) {
  const texts = useTexts();
  const file = useCaseFile();
  const openCase = useOpenCase();
  const resumeCase = useResumeCase();
  const { identityChecklist } = useRuntimeConfig();
  const policy = usePolicy();
  const [kept, setKept] = useState(() => file.find(user.id));
  const refused = file.find(user.id)?.refused ?? null;
  // Follows the call that used the case, on this page or the step after it.
  if (refused !== null && refused !== kept?.refused) setKept(file.find(user.id));
  const [tried, setTried] = useState(false);
  const opened = kept?.recorded?.intent === intent && kept.recorded.state !== "used" ? kept.recorded : null;
  const decided = useDecision(opened);
  const recorded = decided ?? opened;
  const checks = gateChecks(identityChecklist, policy, way, texts, request !== undefined);
  const { answers = {}, reason = "", ticket = "" } = kept ?? {};

  function keep(change: Parameters<typeof file.change>[1]) {
    file.change(user.id, change);
    setKept(file.find(user.id));
  }
  const follow = useEffectEvent((decision: Case) => {
    file.change(user.id, { recorded: decision });
    if (allows(decision)) onAllowed(false);
  });
  // Follows the administrators who decide elsewhere.
  useEffect(() => {
    if (decided !== null) follow(decided);
  }, [decided]);

  const record = useProvedAction(async (send: () => Promise<Case>) => {
    const recordedNow = await send();
    setKept(file.find(user.id));
    if (allows(recordedNow)) onAllowed(true);
  });
  const wait = useWait(record.failure);
  const send = (work: () => Promise<Case>) => void (wait.seconds === 0 && record.run(work));

  const needsCase = request !== undefined || policy?.requireCase !== "never";
  const lacking = lackingIn(checks, answers, {
    unsaid: reason.trim() === "" && ticket.trim() === "",
    needsCase,
  });

  function submit() {
    const incomplete = lacking.why || lacking.checks.length > 0;
    setTried(incomplete);
    if (incomplete) return "incomplete";
    const names = checks.map(({ name }) => name);
    const about = { userId: user.id, userName: user.name, intent, way, checks: resultsOf(answers, names) };
    const why = { reason: reason.trim(), ticket: ticket.trim() };
    send(() =>
      openCase({
        ...about,
        ...why,
        stopped: lacking.failed,
        needless: lacking.needless,
        ...(request === undefined ? {} : { request }),
      }),
    );
    return "recording";
  }
  return {
    checks,
    answers,
    reason,
    ticket,
    /** Not before a try, and not once it is there; names of required checks that were not asked. */
    missing: tried ? lacking : noneMissing,
    busy: record.busy,
    failure: record.failure,
    /** After too many checks were recorded. */
    wait,
    /** The server allows no change by the last check, of this case: it is asked anew. */
    refused: kept?.refused ?? null,
    /** As recorded: `open` and `approved` allow the change. */
    recorded,
    answer: (name: string, given: Answer) => keep({ answers: { ...answers, [name]: given } }),
    setReason: (next: string) => keep({ reason: next }),
    setTicket: (next: string) => keep({ ticket: next }),
    /** Records what was found, or marks what is missing. Null: it is being recorded. */
    submit,
    /** Goes on with a case that lives. */
    resume: (living: Case) => {
      setTried(false);
      send(() => resumeCase(living));
    },
    /** The questions once more, unanswered: an old answer says nothing of who is there now. */
    again: () => {
      setTried(false);
      keep({ recorded: null, answers: {} });
    },
    /** The server wants a fresh sign-in first; with it the same is recorded, without another click. */
    stepUp: record.stepUp,
  };
}
