import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { me } from "../../paths.ts";
import type { Subject } from "../../paths.ts";
import { useEmbedded, useSystemName } from "../../queries/services.ts";
import { useActorName } from "../../queries/session.ts";
import { Facts } from "../../ui/facts.tsx";
import { PageHeading } from "../../ui/page-heading.tsx";
import { ConsequenceForm } from "./consequence-form.tsx";
import { NothingToDo } from "./nothing-to-do.tsx";
import { TurnOffReceipt, TurnOffResult } from "./turn-off-result.tsx";
import { useConsequence } from "./use-consequence.ts";
import type { ConsequenceAction } from "./use-consequence.ts";
import { useLeave } from "./use-leave.ts";
import styles from "./consequence.module.css";

interface ConsequenceBodyProps {
  readonly action: ConsequenceAction;
  readonly user: User;
  /** Of the address; it may name the acting person by their id. */
  readonly subject: Subject;
  readonly reading: boolean;
  readonly onReadAgain: () => void;
}

/** The form while there is something to agree to, then what came of it. */
export function ConsequenceBody({ action, user, subject, reading, onReadAgain }: ConsequenceBodyProps) {
  const { t } = useTexts();
  const { consent, turnOff } = useConsequence(action, user.id, subject);
  const person = sameName(user.name, useActorName()) ? me : subject;
  const { leave, leaveDone } = useLeave(subject);
  const { busy, outcome, readAt, checkAgain, reset } = turnOff;

  if (outcome !== null) {
    return (
      <TurnOffResult
        key={outcome}
        outcome={outcome}
        userName={user.name}
        person={person}
        busy={busy}
        leaveLabel={t(subject.kind === "me" ? "consequence.back" : "consequence.back-to-users")}
        onLeave={leaveDone}
        onCheckAgain={checkAgain}
        onTryAgain={reset}
      >
        {subject.kind === "user" && (
          <TurnOffReceipt
            userName={user.name}
            reason={consent.form.reason}
            already={outcome === "already-off"}
            when={readAt}
          />
        )}
      </TurnOffResult>
    );
  }
  // While a call is under way the form stays, whatever a read in between says.
  const possible = busy || (user.mfa === "on" && !user.external);
  return (
    <>
      <PageHeading>{t(`consequence.${action}.heading`)}</PageHeading>
      <WhoAndWhere userName={user.name} mfa={user.mfa} />
      {possible ? (
        <>
          <Effects action={action} />
          <ConsequenceForm
            action={action}
            userName={user.name}
            person={person}
            consent={consent}
            onCancel={leave}
          />
        </>
      ) : (
        <NothingToDo
          user={user}
          subject={subject}
          reading={reading}
          onReadAgain={onReadAgain}
          onLeave={leave}
        />
      )}
    </>
  );
}

/** Whether two spellings are one user: the appliance takes `Ada`, `ada ` and full-width letters for the same (security rule 5). */
function sameName(one: string, other: string): boolean {
  return canonical(one) === canonical(other);
}

function canonical(name: string): string {
  return name.normalize("NFKC").trim().toLowerCase();
}

const words = { on: "account.on", off: "account.off", unknown: "account.unknown" } as const;

/** Who, where, and what the state is now. */
function WhoAndWhere({ userName, mfa }: { readonly userName: string; readonly mfa: User["mfa"] }) {
  const { t } = useTexts();
  const system = useSystemName();
  return (
    <Facts
      items={[
        { term: t("consequence.who"), value: <bdi>{userName}</bdi> },
        { term: t("consequence.appliance"), value: <bdi>{system}</bdi> },
        { term: t("consequence.state"), value: t(words[mfa]) },
      ]}
    />
  );
}

const effects = {
  recreate: [
    "consequence.recreate.old-works",
    "consequence.recreate.then-dies",
    "consequence.sessions",
    "consequence.recreate.delete-entry",
  ],
  "turn-off": ["consequence.turn-off.at-once", "consequence.turn-off.dies", "consequence.sessions"],
} as const;

/** What stops working, and when. Of other sessions only what is known. */
function Effects({ action }: { readonly action: ConsequenceAction }) {
  const { t } = useTexts();
  const embedded = useEmbedded();
  return (
    <section className={styles["list"]}>
      <h2>{t("consequence.what")}</h2>
      <ul>
        {effects[action]
          .filter((effect) => embedded || effect !== "consequence.sessions")
          .map((effect) => (
            <li key={effect}>{t(effect)}</li>
          ))}
      </ul>
    </section>
  );
}
