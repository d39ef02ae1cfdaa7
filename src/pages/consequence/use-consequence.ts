import { useState } from "react";
import { type Subject, paths } from "../../paths.ts";
import { useStepUp } from "../../queries/session.ts";
import { useStepUpFlow, type StepUpFlow } from "../../queries/use-step-up-flow.ts";
import { emptyConsentForm, type ConsentForm, type ConsentQuestions } from "./consent-fields.tsx";
import type { User } from "../../api/contract/user.ts";
import { FailureError, isRefusedFor, outcomeIsUnknown, type Failure } from "../../api/failure.ts";
import { useRefuseCase } from "../../queries/change-case.ts";
import { useDisableMfa } from "../../queries/mfa.ts";
import { useAction } from "../../queries/use-action.ts";
import { useReadBack } from "../../queries/users.ts";
import { useLocation, useNavigate } from "react-router";

/** The form of the page, and what became of it when it was sent. */
export interface Consent {
  readonly form: ConsentForm;
  readonly change: (field: keyof ConsentForm, value: string) => void;
  readonly proof: ConsentQuestions["proof"];
  readonly busy: boolean;
  /** Why the server said no to the call itself, or to the password or the code. */
  readonly refusal: StepUpFlow["refusal"];
  /** Sends a complete form: proves the person where that is due, then does what was agreed to. */
  readonly submit: () => void;
}

/** From consent to the change. The password is asked only when the sign-in is older than 300 s. */
export function useConsequence(
  userId: string,
  subject: Subject,
): { readonly consent: Consent; readonly turnOff: TurnOff } {
  const { stepUpDue } = useStepUp(subject.kind === "user");
  const [asked, setAsked] = useState(stepUpDue);
  const [form, setForm] = useState(emptyConsentForm);
  const turnOff = useTurnOff(userId, () => setAsked(true));

  function carryOut() {
    setAsked(false);
    setForm({ ...form, password: "", code: "" });
    turnOff.run();
  }
  const stepUp = useStepUpFlow(carryOut);

  function submit() {
    if (asked && stepUp.step === "code") stepUp.sendCode(form.code);
    else if (asked) stepUp.sendPassword(form.password);
    else if (stepUpDue()) {
      turnOff.forget();
      setAsked(true);
    } else carryOut();
  }
  const consent: Consent = {
    form,
    change: (field, value) => setForm((before) => ({ ...before, [field]: value })),
    proof: asked ? stepUp.step : "none",
    busy: stepUp.busy || turnOff.busy,
    refusal: turnOff.failure === null ? stepUp.refusal : { failure: turnOff.failure, call: "disableMfa" },
    submit,
  };
  return { consent, turnOff };
}

type TurnOff = ReturnType<typeof useTurnOff>;

/** Turns MFA off and reads back what came of it. `onStepUp` when the appliance wants the password first. */
function useTurnOff(userId: string, onStepUp: () => void) {
  const disableMfa = useDisableMfa();
  const readBack = useReadBack();
  const refuseCase = useRefuseCase(userId);
  const [outcome, setOutcome] = useState<TurnOffOutcome | null>(null);
  const [readAt, setReadAt] = useState(0);
  const [failure, setFailure] = useState<Failure | null>(null);

  async function look(already: boolean) {
    const mfa = await readBack(userId).then(
      (user) => user.mfa,
      () => null,
    );
    setReadAt(Date.now());
    setOutcome(outcomeOf(mfa, already));
  }
  const turnOff = useAction(async () => {
    setFailure(null);
    try {
      await disableMfa({ userId });
      await look(false);
    } catch (error) {
      if (!(error instanceof FailureError)) throw error;
      // The identity check comes again, and says why.
      if (refuseCase(error.failure)) return;
      const next = afterFailedTurnOff(error.failure);
      if (next === "stepUp") onStepUp();
      else if (next === "say") setFailure(error.failure);
      else await look(next === "alreadyOff");
    }
  });
  const check = useAction(() => look(false));
  return {
    busy: turnOff.busy || check.busy,
    outcome,
    /** When the outcome was read, epoch milliseconds; 0 before. */
    readAt,
    /** The server said no; nothing was changed. */
    failure,
    run: () => void turnOff.run(),
    /** Reads the state; never sends the call again. */
    checkAgain: () => void check.run(),
    /** Another try begins: what was said about the last one is void. */
    forget: () => setFailure(null),
    /** Back to the form, for another try. */
    reset: () => setOutcome(null),
  };
}

/** How turning off ended, as the server told when it was read afterwards; never a guess. */
export type TurnOffOutcome = "off" | "already-off" | "still-on" | "not-known";

/** The outcome by what was read back; null when the read failed too. */
function outcomeOf(mfa: User["mfa"] | null, already: boolean): TurnOffOutcome {
  if (mfa === "on") return "still-on";
  if (mfa === "off") return already ? "already-off" : "off";
  return "not-known";
}

/** What follows a failed disableMfa; "readBack" where it may have been carried out. */
function afterFailedTurnOff(failure: Failure): "say" | "stepUp" | "alreadyOff" | "readBack" {
  if (isRefusedFor(failure, "step-up-required")) return "stepUp";
  if (isRefusedFor(failure, "already-off")) return "alreadyOff";
  return outcomeIsUnknown(failure) ? "readBack" : "say";
}

/** The ways out of the page. */
export function useLeave(subject: Subject) {
  const navigate = useNavigate();
  const { key } = useLocation();
  const home = subject.kind === "me" ? paths.account() : paths.users();
  return {
    // "default": the page was opened by its address, there is nothing to go back to.
    /** Back to where one came from: the list keeps its search and page. */
    leave: () => void (key === "default" ? navigate(home) : navigate(-1)),
    /** On to the page that shows the new state. */
    leaveDone: () => void navigate(home, { replace: true }),
  };
}
