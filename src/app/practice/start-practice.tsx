import type { RouteObject } from "react-router";
import { basePath } from "../../lib/base-path.ts";
import { loadAllLanguages, loadArea } from "../../i18n/text-store.ts";
import { paths } from "../../paths.ts";
import { loadApart } from "../../pages/practice/load-apart.ts";
import { phoneIdOf } from "../../pages/practice/phone/create-phone-window.ts";
import { loadAccountRest } from "../../pages/account/load-account-rest.ts";
import { loadPage } from "../route-loaders.ts";
import { createPracticeSession, type PracticeSession } from "./create-practice-session.ts";
import { type RunningApp, browserHistory } from "../create-app.tsx";
import { useCallback, useEffect, useState, useSyncExternalStore } from "react";
import { flushSync } from "react-dom";
import { PracticeDesk } from "../../pages/practice/desk/practice-desk.tsx";
import type { Readiness } from "../../pages/practice/desk/readiness-line.tsx";

/** Practice, to be rendered in the place of the app. A reload starts it over, as `Start over` does. */
export async function startPractice(config: unknown): Promise<RunningApp> {
  await loadArea("practice");
  const home = `${basePath()}${paths.practice()}`;
  const phoneId = phoneIdOf(location.search);
  if (phoneId !== null) return (await import("./start-phone-window.tsx")).startPhoneWindow(phoneId);
  // The file's own name, where a static host shows it: to the router it is the first page.
  if (location.pathname.endsWith("/index.html")) history.replaceState(null, "", home);
  const create = () =>
    createPracticeSession({
      config,
      history: browserHistory(home),
    });
  const first = create();
  let current = first;
  const { routes } = first.app.router;
  const loaded = Promise.all([
    loadAllPages(routes),
    loadAccountRest(),
    loadAllLanguages(),
    loadApart(),
    import("../frame/waiting-links.tsx"),
  ]).then(() => undefined);
  const restart = () => {
    history.replaceState(null, "", home);
    current = create();
    return current;
  };
  return {
    element: <PracticeApp first={first} loaded={loaded} restart={restart} />,
    router: first.app.router,
    stop: () => current.app.stop(),
  };
}

/** Loads every lazy page of the route table with its texts and styles, so that none needs the network later. */
async function loadAllPages(routes: readonly RouteObject[]): Promise<void> {
  await Promise.all(routes.flatMap((route) => [loadPage(route), loadAllPages(route.children ?? [])]));
}

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
