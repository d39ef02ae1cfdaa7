import type { ReactNode } from "react";
import { useTexts } from "../i18n/use-texts.ts";
import { useRuntimeConfig } from "../queries/runtime-config.ts";
import { SuggestedApps } from "./suggested-apps.tsx";

interface NeededAppProps {
  /** Whose phone it is on; null for one's own. */
  readonly name: ReactNode;
}

/** Any standard app, with the operator's suggestions where config.json has some, else a few well-known ones. */
export function NeededApp({ name }: NeededAppProps) {
  const { t, rich } = useTexts();
  const { apps } = useRuntimeConfig();
  if (apps.length === 0) {
    return name === null ? t("enroll.ready.need.app") : rich("enroll.ready.need.app.other", { name });
  }
  const suggested = <SuggestedApps />;
  return name === null
    ? rich("enroll.ready.need.app.suggested", { apps: suggested })
    : rich("enroll.ready.need.app.suggested.other", { name, apps: suggested });
}
