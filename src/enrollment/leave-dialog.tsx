import type { PlainKey } from "../i18n/english.ts";
import { useTexts } from "../i18n/use-texts.ts";
import { AccountName } from "../ui/long-name.tsx";
import { ActionRow } from "../ui/action-row.tsx";
import { Button } from "../ui/button.tsx";
import { ModalDialog } from "../ui/modal-dialog.tsx";
import { useEffect } from "react";
import { useBlocker, useLocation } from "react-router";

/** What would be lost: a code on its way, one's own setup, one for a new phone, a setup for somebody else, one that this page confirms. */
export type LeaveQuestion =
  | "inFlight"
  | "unfinished"
  | "newPhone"
  | "mayCount"
  | "unconfirmed"
  | "confirming";

type Nameless = Exclude<LeaveQuestion, "unfinished" | "newPhone">;

const texts: Readonly<Record<Nameless, PlainKey>> = {
  inFlight: "enroll.leave.in-flight.text",
  mayCount: "enroll.leave.may-count.text",
  unconfirmed: "hand-over.leave.text",
  confirming: "request.setup.text",
};

const titles: Readonly<Record<LeaveQuestion, PlainKey>> = {
  inFlight: "enroll.leave.in-flight.title",
  unfinished: "enroll.leave.unfinished.title",
  newPhone: "enroll.leave.unfinished.title",
  mayCount: "enroll.leave.unfinished.title",
  unconfirmed: "hand-over.leave.title",
  confirming: "request.leave.title",
};

interface LeaveDialogProps extends LeaveGuard<LeaveQuestion> {
  /** The account that one's own app would keep; "" for somebody else's. */
  readonly account?: string;
}

/** Asks before something is lost. To stay is the primary answer, and what Esc means. */
export function LeaveDialog({ question, stay, leave, account = "" }: LeaveDialogProps) {
  const { t } = useTexts();
  if (question === null) return null;
  return (
    <ModalDialog title={t(titles[question])} onClose={stay}>
      <p>
        <LeaveText question={question} account={account} />
      </p>
      <ActionRow
        fill
        start={
          <Button kind="leave" onClick={leave}>
            {t("enroll.leave.leave")}
          </Button>
        }
      >
        <Button kind="primary" onClick={stay}>
          {t("enroll.leave.stay")}
        </Button>
      </ActionRow>
    </ModalDialog>
  );
}

/** Names the very account to delete: beside it may stand the one that works. */
function LeaveText({ question, account }: { readonly question: LeaveQuestion; readonly account: string }) {
  const { t, rich } = useTexts();
  const named = { account: <AccountName name={account} /> };
  if (question === "unfinished") return rich("enroll.leave.unfinished.text", named);
  if (question === "newPhone") return rich("enroll.leave.new-phone.text", named);
  return t(texts[question]);
}

interface LeaveRules<Question> {
  /** What to ask before leaving, at this moment; null when nothing is lost. */
  readonly ask: () => Question | null;
  /** Whether a move from one path to another stays with the enrollment. */
  readonly isInside: (from: string, to: string) => boolean;
  /** Whether moves inside have to wait too. */
  readonly holdsInside: () => boolean;
}

interface LeaveGuard<Question> {
  /** What to ask before leaving; null while nobody wants to leave. */
  readonly question: Question | null;
  readonly stay: () => void;
  readonly leave: () => void;
}

/** Asks before leaving only while something would be lost. */
export function useLeaveGuard<Question>(rules: LeaveRules<Question>): LeaveGuard<Question> {
  const { ask, isInside, holdsInside } = rules;
  // Asked at the moment of the move, not at the last rendering.
  const blocker = useBlocker(({ currentLocation, nextLocation }) =>
    isInside(currentLocation.pathname, nextLocation.pathname) ? holdsInside() : ask() !== null,
  );
  const question = ask();
  const guarded = question !== null;
  const { pathname } = useLocation();
  const inside = blocker.state === "blocked" && isInside(pathname, blocker.location.pathname);

  // Follows the browser's own ways out: closing the tab, reloading, typing an address.
  useEffect(() => {
    if (!guarded) return undefined;
    const prevent = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener("beforeunload", prevent);
    return () => window.removeEventListener("beforeunload", prevent);
  }, [guarded]);

  // Follows the router: Back between steps has to wait for the answer, without a question; and when
  // the answer comes while the question stands, there is something to see first.
  const nothingToAsk = blocker.state === "blocked" && (inside || !guarded);
  useEffect(() => {
    if (nothingToAsk) blocker.reset?.();
  }, [nothingToAsk, blocker]);

  return {
    question: blocker.state === "blocked" && !nothingToAsk ? question : null,
    stay: () => blocker.reset?.(),
    leave: () => blocker.proceed?.(),
  };
}
