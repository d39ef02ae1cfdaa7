import { useState } from "react";
import type { Subject } from "../../paths.ts";
import { useStepUp } from "../../queries/session.ts";
import { useStepUpFlow, type StepUpFlow } from "../../queries/use-step-up-flow.ts";
import { emptyConsentForm, type ConsentForm, type ConsentQuestions } from "./consent-form.ts";
import { useTurnOff, type TurnOff } from "./use-turn-off.ts";

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
