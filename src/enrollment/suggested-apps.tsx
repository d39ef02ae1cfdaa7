import { Fragment } from "react";
import { useTexts } from "../i18n/use-texts.ts";
import { useRuntimeConfig } from "../queries/runtime-config.ts";

/** The operator's apps (config.json) as a list in the reader's language, each a link where it has an address. */
export function SuggestedApps() {
  const { locale } = useTexts();
  const { apps } = useRuntimeConfig();
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
