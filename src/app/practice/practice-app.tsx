import { useEffect, useState } from "react";
import { flushSync } from "react-dom";
import { PracticeDesk } from "../../pages/practice/desk/practice-desk.tsx";
import type { Readiness } from "../../pages/practice/desk/practice-tools.tsx";
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
    session.app.stop();
  }
  return (
    <PracticeDesk key={round} stage={session.stage} readiness={readiness} onStartOver={startOver}>
      {session.app.element}
    </PracticeDesk>
  );
}
