import { useEffect } from "react";
import { useNavigate } from "react-router";
import { useAssistance, callSteps, type CallStep } from "../../enrollment/assisted/assistance.ts";
import { codesSaved, hasCodes } from "../../enrollment/machine/enrollment-state.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { useCapabilities, useCaseFile } from "../../queries/services.ts";

export type { CallStep };

/** The steps of a call; without scratch codes there is none for them. */
export function useCallSteps() {
  const { scratchCodes } = useCapabilities();
  const all = callSteps.filter((step) => scratchCodes || step !== "codes");
  return {
    /** In their order. */
    all,
    /** From 1, as it is said and quoted, and as it stands in the address. */
    numberOf: (step: CallStep) => all.indexOf(step) + 1,
    /** The step of an address; null for one that is none. */
    stepOf: (text: string | undefined) => all[Number(text ?? "") - 1] ?? null,
  };
}

/** The steps of this call that were on screen, as note and record say it. */
export function useStepsReached(): readonly CallStep[] {
  const { reached, contradicted } = useAssistance();
  const { all } = useCallSteps();
  // The last one's name says that MFA is on.
  return all.slice(0, reached).filter((step) => step !== "done" || !contradicted);
}

/** Steps that show or use the secret, by where the machine stands then. */
const machineSteps = { key: "scan", codes: "scratchCodes", confirm: "confirm" } as const;

/** Keeps address and machine together; the secret stays the same through every move. */
export function useFollowCall(step: CallStep): void {
  const { user, state, send, markReached } = useAssistance();
  const { numberOf } = useCallSteps();
  const navigate = useNavigate();
  const done = state.step === "done";
  const codeless = step === "codes" && "held" in state && !hasCodes(state.held);
  const unsaved = "held" in state && !codesSaved(state.held.saving);

  // Follows the machine: after the end there is only the end, and no code is asked for before the codes are kept.
  const instead = done ? "done" : step === "confirm" && unsaved ? "codes" : codeless ? "confirm" : null;
  const insteadNumber = instead === null || instead === step ? null : numberOf(instead);
  useEffect(() => {
    if (insteadNumber !== null) void navigate(paths.walkthrough(user.id, insteadNumber), { replace: true });
  }, [insteadNumber, user.id, navigate]);

  // Follows the address: Back, Forward, a typed number.
  useEffect(() => {
    markReached(numberOf(step));
    if (step === "key" || step === "codes" || step === "confirm") {
      // However one comes to a call: what was saved in another way was not read out in this one.
      send({ type: "handOver", way: "phone" });
      send({ type: "visit", step: machineSteps[step] });
    }
    // oxlint-disable-next-line react/exhaustive-deps
  }, [step]);
}

/** What the new account is called on the phone: not like the old one, which may stand beside it. */
export function useSpokenAccount(account: string): string {
  const { t } = useTexts();
  const { recreate } = useAssistance();
  return recreate ? t("walkthrough.account.new", { account }) : account;
}

/** From here on the call has a beginning, whatever is answered first. */
export function useCallBegins(reason?: string): void {
  const { user } = useAssistance();
  const file = useCaseFile();
  useEffect(() => {
    file.change(user.id, reason === undefined ? {} : { reason });
  }, [file, user.id, reason]);
}

/** Whether the address names a step of a call that this page knows nothing of: after a reload, or quoted. */
export function useCallIsLost(step: CallStep | null): boolean {
  const { user, state } = useAssistance();
  const file = useCaseFile();
  if (user.external || step === null || step === "identity") return false;
  if (state.step === "stopped" && state.reason !== "interrupted") return false;
  if ((file.find(user.id)?.recorded ?? null) === null) return true;
  return step !== "prepare" && !("held" in state) && state.step !== "done";
}
