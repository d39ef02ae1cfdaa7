import type { ReactNode } from "react";
import type { User } from "../../api/contract/user.ts";
import { Gated } from "../../enrollment/gate/gated.tsx";
import { useGate } from "../../enrollment/gate/use-gate.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { Button } from "../../ui/button.tsx";

interface GatedTurnOffProps {
  readonly user: User;
  readonly onCancel: () => void;
  /** What the case allows. */
  readonly children: ReactNode;
}

/** First who it is, on record; then the form that turns MFA off. */
export function GatedTurnOff({ user, onCancel, children }: GatedTurnOffProps) {
  const { t } = useTexts();
  const gate = useGate({ user, intent: "turnOff", way: "", onAllowed: () => undefined });
  return (
    <Gated
      gate={gate}
      user={user}
      intent="turnOff"
      first={<h2>{t("gate.heading")}</h2>}
      start={
        <Button kind="text" data-initial-focus onClick={onCancel}>
          {t("gate.cancel")}
        </Button>
      }
    >
      {children}
    </Gated>
  );
}
