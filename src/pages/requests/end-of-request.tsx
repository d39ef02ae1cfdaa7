import type { AskedRequest, RequestEnd } from "../../api/contract/new-phone.ts";
import type { User } from "../../api/contract/user.ts";
import type { CallResult } from "../../enrollment/call-end/call-note.ts";
import { EndCall } from "../../enrollment/call-end/end-call.tsx";
import { gateChecks } from "../../enrollment/gate/checks.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { PageLink } from "../../page-link.tsx";
import { paths } from "../../paths.ts";
import type { CallOutcome } from "../../queries/change-case.ts";
import { usePolicy } from "../../queries/cases.ts";
import { useRuntimeConfig } from "../../queries/services.ts";
import { ActionBar } from "../../ui/action-row.tsx";
import styles from "./requests.module.css";

interface EndOfRequestProps {
  readonly request: AskedRequest;
  readonly user: User;
  readonly onEnded: () => void;
  /** Where the stage puts the button that leads on. */
  readonly onFoot: (foot: HTMLElement | null) => void;
}

/** The end of its call, as every call ends: why, the note, the record. */
export function EndOfRequest({ request, user, onEnded, onFoot }: EndOfRequestProps) {
  const texts = useTexts();
  const { identityChecklist } = useRuntimeConfig();
  const checks = gateChecks(identityChecklist, usePolicy(), "byPhone", texts, true);
  const { state, ended, caseId } = request;
  const over = state === "done" || state === "ended";
  return (
    // While a call is on, what leads on has the room; the navigation leads back as well.
    <ActionBar start={over && <PageLink to={paths.requests()}>{texts.t("request.back")}</PageLink>}>
      <EndCall
        primary={over}
        call={{
          user,
          intent: "recreate",
          request: true,
          checks: checks.map(({ name }) => name),
          steps: "",
          caseId,
          outcome: state === "done" ? "done" : ended === undefined ? null : outcomes[ended],
          done: state === "done",
          resultWhen: () => resultOf(request),
          onEnded,
          next: paths.requests(),
        }}
      />
      <span ref={onFoot} className={styles["foot"]} />
    </ActionBar>
  );
}

/** What the end of a request says of the call by itself; null for nothing. */
const outcomes: Readonly<Record<RequestEnd, CallOutcome | null>> = {
  "wrong-number": "checkFailed",
  "check-failed": "checkFailed",
  "not-me": "impostor",
  impostor: "impostor",
  declined: null,
  expired: null,
  cancelled: null,
  "call-ended": null,
  failed: null,
};

function resultOf({ state, answer }: AskedRequest): CallResult {
  if (state === "done") return "done";
  if (answer?.result === "no-answer") return "unknown";
  return state === "ended" ? "open" : "under-way";
}
