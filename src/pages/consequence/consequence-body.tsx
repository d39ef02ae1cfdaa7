import type { ReactNode } from "react";
import type { User } from "../../api/contract/user.ts";
import { Gated } from "../../enrollment/gate/gated.tsx";
import { useGate } from "../../enrollment/gate/use-gate.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import type { Subject } from "../../paths.ts";
import { useCapabilities, useEmbedded, useSystemName } from "../../queries/services.ts";
import { useActorName } from "../../queries/session.ts";
import { Button } from "../../ui/button.tsx";
import { Facts } from "../../ui/facts.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { sameUser } from "../../lib/user-name.ts";
import { ConsequenceForm } from "./consequence-form.tsx";
import { NothingToDo } from "./nothing-to-do.tsx";
import { TurnOffResult } from "./turn-off-result.tsx";
import { useConsequence, useLeave } from "./use-consequence.ts";
import styles from "./consequence.module.css";

interface ConsequenceBodyProps {
  readonly user: User;
  /** Of the address; it may name the acting person by their id. */
  readonly subject: Subject;
  readonly reading: boolean;
  readonly onReadAgain: () => void;
}

/** The form while there is something to agree to, then what came of it. */
export function ConsequenceBody({ user, subject, reading, onReadAgain }: ConsequenceBodyProps) {
  const { t } = useTexts();
  const { consent, turnOff } = useConsequence(user.id, subject);
  const own = subject.kind === "me";
  const mine = sameUser(user.name, useActorName()) || own;
  const { leave, leaveDone } = useLeave(subject);
  const { busy, outcome, readAt, checkAgain, reset } = turnOff;

  if (outcome !== null) {
    return (
      <TurnOffResult
        key={outcome}
        outcome={outcome}
        user={user}
        readAt={readAt}
        mine={mine}
        receipt={!own}
        busy={busy}
        leaveLabel={t(own ? "consequence.back" : "consequence.back-to-users")}
        onLeave={leaveDone}
        onCheckAgain={checkAgain}
        onTryAgain={reset}
      />
    );
  }
  // While a call is under way the form stays, whatever a read in between says.
  const possible = busy || (user.mfa === "on" && !user.external);
  const form = (
    <>
      <Effects mine={mine} />
      <ConsequenceForm userName={user.name} consent={consent} onCancel={leave} />
    </>
  );
  return (
    <>
      <PageHeading>{t("consequence.turn-off.heading")}</PageHeading>
      <WhoAndWhere user={user} mine={mine} />
      {!possible && (
        <NothingToDo
          user={user}
          subject={subject}
          reading={reading}
          onReadAgain={onReadAgain}
          onLeave={leave}
        />
      )}
      {possible && !mine && (
        <GatedTurnOff user={user} onCancel={leave}>
          {form}
        </GatedTurnOff>
      )}
      {possible && mine && form}
    </>
  );
}

interface GatedTurnOffProps {
  readonly user: User;
  readonly onCancel: () => void;
  /** What the case allows. */
  readonly children: ReactNode;
}

/** First who it is, on record; then the form that turns MFA off. */
function GatedTurnOff({ user, onCancel, children }: GatedTurnOffProps) {
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

const words = { on: "account.on", off: "account.off", unknown: "account.unknown" } as const;

/** Who and where; of somebody else, the role and what the state is now, too. */
function WhoAndWhere({ user, mine }: { readonly user: User; readonly mine: boolean }) {
  const { t } = useTexts();
  const system = useSystemName();
  const role = user.role === null ? [] : [{ term: t("consequence.role"), value: <bdi>{user.role}</bdi> }];
  return (
    <Facts
      items={[
        { term: t("consequence.who"), value: <bdi>{user.name}</bdi> },
        ...(mine ? [] : role),
        { term: t("consequence.appliance"), value: <bdi>{system}</bdi> },
        ...(mine ? [] : [{ term: t("consequence.state"), value: t(words[user.mfa]) }]),
      ]}
    />
  );
}

/** What stops working, and when. Of other sessions only what is known. */
function Effects({ mine }: { readonly mine: boolean }) {
  const { t } = useTexts();
  const embedded = useEmbedded();
  const { scratchCodes } = useCapabilities();
  return (
    <section className={styles["list"]}>
      <h2>{t("consequence.what")}</h2>
      <ul>
        <li>{t("consequence.turn-off.at-once")}</li>
        <li>{t(scratchCodes ? "consequence.turn-off.dies" : "consequence.turn-off.dies.codeless")}</li>
        {embedded && <li>{t(mine ? "consequence.sessions.me" : "consequence.sessions")}</li>}
      </ul>
    </section>
  );
}
