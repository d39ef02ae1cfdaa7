import type { RouteObject } from "react-router";
import { basePath } from "../../lib/base-path.ts";
import { loadAllLanguages, loadArea } from "../../i18n/text-store.ts";
import { paths } from "../../paths.ts";
import { loadApart } from "../../pages/practice/load-apart.ts";
import { phoneIdOf } from "../../pages/practice/phone/create-phone-window.ts";
import { loadAccountRest } from "../../pages/account/load-account-rest.ts";
import { browserHistory } from "../browser-history.ts";
import { loadPage } from "../load-page.ts";
import { createPracticeSession } from "./create-practice-session.ts";
import { PracticeApp } from "./practice-app.tsx";
import type { RunningApp } from "../create-app.tsx";

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
