import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import type { User } from "../../api/contract/user.ts";
import type { Subject } from "../../paths.ts";
import { paths } from "../../paths.ts";
import { useStepUp } from "../../queries/session.ts";
import { useIdentityChecks } from "../../queries/identity-checks.ts";
import { useConsents } from "../../queries/use-consents.ts";
import { useStepUpFlow } from "../../queries/use-step-up-flow.ts";
import type { StepUpFlow } from "../../queries/use-step-up-flow.ts";
import { emptyConsentForm } from "./consent-form.ts";
import type { ConsentForm, ConsentQuestions } from "./consent-form.ts";
import type { ConsequenceAction } from "./consequence-action.ts";
import { useTurnOff } from "./use-turn-off.ts";
import type { TurnOff } from "./use-turn-off.ts";

export interface Consequence {
  readonly form: ConsentForm;
  readonly change: (field: keyof ConsentForm, value: string) => void;
  readonly proof: ConsentQuestions["proof"];
  readonly stepUp: StepUpFlow;
  readonly turnOff: TurnOff;
  /** Sends a complete form: proves the person where that is due, then does what was agreed to. */
  readonly submit: () => void;
}

/** From consent to deed. The password is asked only when the sign-in is older than 300 s (security rule 8). */
export function useConsequence(action: ConsequenceAction, user: User, subject: Subject): Consequence {
  const navigate = useNavigate();
  const consents = useConsents();
  const { stepUpDue } = useStepUp();
  const [asked, setAsked] = useState(stepUpDue);
  const ticket = useIdentityChecks().find(user.id)?.ticket ?? "";
  // In a telephone call the ticket is known; it can be changed.
  const [form, setForm] = useState({ ...emptyConsentForm, reason: ticket });
  const [search] = useSearchParams();
  const call = subject.kind === "user" && search.get("then") === "walkthrough";
  const next = call ? paths.walkthrough(subject.userId, 2) : paths.enrollAgain(subject);
  const turnOff = useTurnOff(user.id, () => setAsked(true));

  function carryOut() {
    setAsked(false);
    setForm({ ...form, password: "", code: "" });
    if (action === "turn-off") return turnOff.run();
    consents.give({ userId: user.id, action, reason: form.reason.trim() });
    void navigate(next);
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
  return {
    form,
    change: (field, value) => setForm((before) => ({ ...before, [field]: value })),
    proof: asked ? stepUp.step : "none",
    stepUp,
    turnOff,
    submit,
  };
}
