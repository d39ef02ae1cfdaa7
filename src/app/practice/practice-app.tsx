import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { PracticeDesk } from "../../pages/practice/desk/practice-desk.tsx";
import type { Readiness } from "../../pages/practice/desk/readiness-line.tsx";
import { paths } from "../../paths.ts";
import type { PracticeSession } from "./create-practice-session.ts";

interface PracticeAppProps {
  readonly first: PracticeSession;
  /** Settles when everything that practice may need is in the page. */
  readonly loaded: Promise<void>;
  readonly restart: () => PracticeSession;
}

/** The app on its practice stage; `Start over` puts another one in its place. */
export function PracticeApp({ first, loaded, restart }: PracticeAppProps) {
  const [{ session, round }, setRound] = useState({ session: first, round: 0 });
  const [readiness, setReadiness] = useState<Readiness>("loading");

  // Follows the loading that began with the page.
  useEffect(() => {
    loaded.then(
      () => setReadiness("ready"),
      () => setReadiness("failed"),
    );
  }, [loaded]);

  function startOver() {
    const next = restart();
    // The old app leaves the page before it is stopped: its sign-out would else take the address along.
    flushSync(() => setRound({ session: next, round: round + 1 }));
    session.stage.phoneWindow.bringBack();
    session.app.stop();
  }
  return (
    <PracticeDesk
      key={round}
      stage={session.stage}
      atStart={useAtStart(session)}
      readiness={readiness}
      onStartOver={startOver}
    >
      {session.app.element}
    </PracticeDesk>
  );
}

/** Whether the first page is shown, which says what one can do. */
function useAtStart({ app: { router } }: PracticeSession): boolean {
  const subscribe = useCallback((listener: () => void) => router.subscribe(listener), [router]);
  return useSyncExternalStore(subscribe, () => isStart(router.state.location.pathname));
}

/** `/practice`, and `/practice/` where it is a folder of static hosting. */
function isStart(pathname: string): boolean {
  return pathname.replace(/\/$/u, "") === paths.practice();
}
