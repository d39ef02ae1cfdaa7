import { createBrowserRouter } from "react-router";
import { laterPart } from "../../enrollment/later-part.ts";
import { loadAllLanguages } from "../../i18n/load-language.ts";
import { loadArea } from "../../i18n/text-store.ts";
import { paths } from "../../paths.ts";
import { dialogsPart } from "../session/dialogs-part.ts";
import { createPracticeSession } from "./create-practice-session.ts";
import { loadAllPages } from "./load-all-pages.ts";
import { PracticeApp } from "./practice-app.tsx";
import { practiceConfig } from "./practice-config.ts";
import type { RunningApp } from "../create-app.tsx";

/** Practice, to be rendered in the place of the app. A reload starts it over, as `Start over` does. */
export async function startPractice(json: unknown): Promise<RunningApp> {
  await loadArea("practice");
  const config = practiceConfig(json);
  const create = () =>
    createPracticeSession({
      config,
      history: { createRouter: createBrowserRouter, basename: paths.practice() },
    });
  const first = create();
  let current = first;
  const { routes } = first.app.router;
  const loaded = Promise.all([
    loadAllPages(routes),
    loadAllLanguages(),
    laterPart.load(),
    dialogsPart.load(),
  ]).then(() => undefined);
  const restart = () => {
    history.replaceState(null, "", paths.practice());
    current = create();
    return current;
  };
  return {
    element: <PracticeApp first={first} loaded={loaded} restart={restart} />,
    router: first.app.router,
    stop: () => current.app.stop(),
  };
}
