import { useId, type ReactNode } from "react";
import { createPortal } from "react-dom";
import type { Intent } from "../../api/contract/guard-case.ts";
import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { useKeptFocus } from "../../ui/hooks/use-kept-focus.ts";
import { Stack } from "../../ui/stack.tsx";
import { StepUpDialog } from "../start/step-up-dialog.tsx";
import { GateForm } from "./gate-form.tsx";
import { GateNotices } from "./gate-notices.tsx";
import { GateVerdict, Granted, verdictOf } from "./gate-verdict.tsx";
import type { Gate } from "./use-gate.ts";

interface GatedProps {
  readonly gate: Gate;
  readonly user: User;
  readonly intent: Intent;
  /** Before the questions. */
  readonly first?: ReactNode;
  /** Ways out beside the questions. */
  readonly start?: ReactNode;
  /** The way out where it is over; else that of the questions. */
  readonly leave?: ReactNode;
  /** They are called back once somebody agreed. */
  readonly byPhone?: boolean;
  /** The foot of the page, where it has one of its own: what leads on stands there, and what ends the case ends it all. */
  readonly foot?: HTMLElement | null;
  /** What the case allows. */
  readonly children: ReactNode;
}

/** First who it is, on record; then what that allows. */
export function Gated(props: GatedProps) {
  const { gate, user, intent, first, start, leave = start, byPhone = false, foot, children } = props;
  const { t } = useTexts();
  const formId = useId();
  const { recorded } = gate;
  const verdict = verdictOf(recorded);
  useKeptFocus(recorded?.state);
  if (recorded !== null && verdict === null) {
    return (
      <>
        <Granted recorded={recorded} byPhone={byPhone} />
        {children}
      </>
    );
  }
  if (recorded !== null && verdict !== null) {
    return (
      <GateVerdict recorded={recorded} verdict={verdict}>
        {foot === undefined && (
          <ActionRow start={leave}>
            {verdict !== "waiting" && <Button onClick={gate.again}>{t("gate.again")}</Button>}
          </ActionRow>
        )}
      </GateVerdict>
    );
  }
  const leads = (
    <Button kind="primary" type="submit" form={formId} busy={gate.busy}>
      {t("gate.continue")}
    </Button>
  );
  return (
    <>
      <form
        id={formId}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          gate.submit();
        }}
      >
        <Stack>
          {first}
          <GateNotices user={user} intent={intent} gate={gate} />
          <GateForm gate={gate} />
          {foot === undefined && <ActionRow start={start}>{leads}</ActionRow>}
        </Stack>
      </form>
      {foot && createPortal(leads, foot)}
      {gate.stepUp.open && <StepUpDialog {...gate.stepUp} />}
    </>
  );
}
