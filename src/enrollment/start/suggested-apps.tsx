import { Fragment } from "react";
import type { SuggestedApp } from "../../api/runtime-config.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useRuntimeConfig } from "../../queries/services.ts";

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
  const { locale } = useTexts();
  const { apps: own } = useRuntimeConfig();
  const apps = own.length === 0 ? wellKnown : own;
  const list = new Intl.ListFormat(locale, { type: "disjunction" });
  // Names and the words between them take turns, beginning with a name.
  return list.formatToParts(apps.map(({ name }) => name)).map(({ type, value }, index) => {
    const url = type === "element" ? (apps[index / 2]?.url ?? "") : "";
    const key = `${index}${value}`;
    if (type === "literal") return <Fragment key={key}>{setApart(value)}</Fragment>;
    if (url === "") return <bdi key={key}>{value}</bdi>;
    return (
      <a key={key} href={url} target="_blank" rel="noreferrer">
        <bdi>{value}</bdi>
      </a>
    );
  });
}

/** A word between names has room on both sides; Japanese and Chinese lists come without it. */
function setApart(between: string): string {
  return between.replace(/^\p{L}/u, " $&").replace(/\p{L}$/u, "$& ");
}
