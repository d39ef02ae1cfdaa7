import { useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import { earlyNumber } from "../../enrollment/assisted/call-order.ts";
import { paths } from "../../paths.ts";
import type { Subject } from "../../paths.ts";
import { useConsents } from "../../queries/consents.ts";
import { useStepUp } from "../../queries/session.ts";
import { useStepUpFlow } from "../../queries/use-step-up-flow.ts";
import type { StepUpFlow } from "../../queries/use-step-up-flow.ts";
import { emptyConsentForm } from "./consent-form.ts";
import type { ConsentForm, ConsentQuestions } from "./consent-form.ts";
import { useTurnOff } from "./use-turn-off.ts";
import type { TurnOff } from "./use-turn-off.ts";

/** What the page asks consent for. */
export type ConsequenceAction = "recreate" | "turn-off";

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
  action: ConsequenceAction,
  userId: string,
  subject: Subject,
): { readonly consent: Consent; readonly turnOff: TurnOff } {
  const navigate = useNavigate();
  const consents = useConsents();
  const { stepUpDue } = useStepUp();
  const [asked, setAsked] = useState(stepUpDue);
  const [form, setForm] = useState(emptyConsentForm);
  const [search] = useSearchParams();
  const call = subject.kind === "user" && search.get("then") === "walkthrough";
  const next = call ? paths.walkthrough(subject.userId, earlyNumber("prepare")) : paths.enrollAgain(subject);
  const turnOff = useTurnOff(userId, () => setAsked(true));

  function carryOut() {
    setAsked(false);
    setForm({ ...form, password: "", code: "" });
    if (action === "turn-off") return turnOff.run();
    consents.give({ userId, action });
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
