import type { User } from "../../api/contract/user.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import type { Subject } from "../../paths.ts";
import { useSession } from "../../queries/session.ts";
import { PageHeading } from "../../ui/page-heading.tsx";
import type { ConsequenceAction } from "./consequence-action.ts";
import { ConsequenceFacts } from "./consequence-facts.tsx";
import { ConsequenceForm } from "./consequence-form.tsx";
import { ConsequenceList } from "./consequence-list.tsx";
import { NothingToDo } from "./nothing-to-do.tsx";
import { sameName } from "./same-name.ts";
import { TurnOffReceipt } from "./turn-off-receipt.tsx";
import { TurnOffResult } from "./turn-off-result.tsx";
import { useConsequence } from "./use-consequence.ts";
import { useLeave } from "./use-leave.ts";

interface ConsequenceBodyProps {
  readonly action: ConsequenceAction;
  readonly user: User;
  readonly subject: Subject;
  readonly reading: boolean;
  readonly onReadAgain: () => void;
}

export function ConsequenceBody({ action, user, subject, reading, onReadAgain }: ConsequenceBodyProps) {
  const { t } = useTexts();
  const consequence = useConsequence(action, user, subject);
  const session = useSession();
  const actor = session.kind === "signed-out" ? "" : session.userName;
  const { leave, leaveDone } = useLeave(subject);
  const { busy, outcome, readAt, checkAgain, reset } = consequence.turnOff;

  if (outcome !== null) {
    return (
      <TurnOffResult
        key={outcome}
        outcome={outcome}
        userName={user.name}
        forMyself={sameName(user.name, actor)}
        busy={busy}
        receipt={
          subject.kind === "user" && (
            <TurnOffReceipt
              userName={user.name}
              reason={consequence.form.reason}
              already={outcome === "already-off"}
              when={readAt}
            />
          )
        }
        leaveLabel={t(subject.kind === "me" ? "consequence.back" : "consequence.back-to-users")}
        onLeave={leaveDone}
        onCheckAgain={checkAgain}
        onTryAgain={reset}
      />
    );
  }
  // While a call is under way the form stays, whatever a read in between says.
  const possible = busy || (user.mfa === "on" && !user.external);
  return (
    <>
      <PageHeading>{t(`consequence.${action}.heading`)}</PageHeading>
      <ConsequenceFacts user={user} />
      {possible ? (
        <>
          <ConsequenceList action={action} />
          <ConsequenceForm action={action} user={user} consequence={consequence} onCancel={leave} />
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
