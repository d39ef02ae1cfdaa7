import type { ReactNode } from "react";
import type { SuggestedApp } from "../../api/runtime-config.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useRuntimeConfig } from "../../queries/services.ts";
import { useHref } from "react-router";
import { paths } from "../../paths.ts";

/** Apps to choose from: the operator's, where config.json has some, else a few well-known ones. */
export function SuggestedApps() {
  const { rich } = useTexts();
  return <p>{rich("enroll.ready.apps", { apps: <AppNames /> })}</p>;
}

/** With the makers' own pages, which lead to the stores. Nothing is asked of them before somebody follows the link. */
const wellKnown: readonly SuggestedApp[] = [
  { name: "Aegis", url: "https://getaegis.app" },
  { name: "2FAS", url: "https://2fas.com" },
  {
    name: "Google\u00a0Authenticator",
    url: "https://support.google.com/accounts/answer/1066447",
  },
  {
    name: "Microsoft\u00a0Authenticator",
    url: "https://www.microsoft.com/security/mobile-authenticator-app",
  },
];

/** The apps as a list in the reader's language, each a link where it has an address. */
export function AppNames() {
  const { rich } = useTexts();
  const { apps: own } = useRuntimeConfig();
  const apps = own.length === 0 ? wellKnown : own;
  // A list of `Intl` would do, but the first one of a page takes 11 ms, on a slow phone 44, before the start button.
  return apps.map(linked).reduce((before, app) => rich("enroll.ready.apps.list", { before, app }));
}

function linked({ name, url }: SuggestedApp): ReactNode {
  if (url === "") return <bdi>{name}</bdi>;
  return (
    <a href={url} target="_blank" rel="noreferrer">
      <bdi>{name}</bdi>
    </a>
  );
}

/** The sheet to print, in a tab of its own: what is under way here stays where it is. */
export function InstructionsLink() {
  const { t } = useTexts();
  const href = useHref(paths.instructions());
  return (
    <p>
      <a href={href} target="_blank" rel="noopener">
        {t("enroll.ready.instructions")}
      </a>
    </p>
  );
}
