import "./later-texts.ts";
import { useTexts } from "../i18n/use-texts.ts";
import { Button } from "../ui/button.tsx";
import type { AcceptPhase } from "./accept-phase.ts";

interface AcceptButtonProps {
  readonly phase: AcceptPhase;
  /** The id of the form, where the button stands outside of it. */
  readonly form?: string;
}

/** Sends the code; inert while one is on its way, or another has to wait. */
export function AcceptButton({ phase, form }: AcceptButtonProps) {
  const { t } = useTexts();
  const waits = phase.kind === "typing" && phase.note.kind === "wait";
  return (
    <Button
      kind="primary"
      type="submit"
      form={form}
      busy={phase.kind === "accepting"}
      aria-disabled={phase.kind === "unknown" || waits}
    >
      {t("enroll.confirm.submit")}
    </Button>
  );
}
