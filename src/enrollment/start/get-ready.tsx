import { Fragment } from "react";
import type { ReactNode } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import type { Subject } from "../../paths.ts";
import { useEmbedded, useRuntimeConfig } from "../../queries/services.ts";
import { Facts } from "../../ui/facts.tsx";
import { Stack } from "../../ui/stack.tsx";

interface GetReadyProps {
  readonly name: string;
  readonly subject: Subject;
  readonly appliance: string;
  /** A new phone for somebody whose old one still works. */
  readonly recreate: boolean;
}

/** Step 1: for whom, what is needed, how long it takes, what changes and when. */
export function GetReady({ name, subject, appliance, recreate }: GetReadyProps) {
  const { t, rich } = useTexts();
  const embedded = useEmbedded();
  const mine = subject.kind === "me";
  const who = { name: <bdi>{name}</bdi> };
  return (
    <>
      <p>{mine ? t("enroll.ready.text") : rich("enroll.ready.text.other", who)}</p>
      <Facts
        items={[
          { term: t("enroll.ready.who"), value: <bdi>{name}</bdi> },
          { term: t("enroll.ready.appliance"), value: <bdi>{appliance}</bdi> },
        ]}
      />
      <Stack gap="close">
        <h2>{t("enroll.ready.need")}</h2>
        <ul>
          <li>
            <NeededApp owner={mine ? null : who.name} />
          </li>
          <li>{mine ? t("enroll.ready.need.place") : rich("enroll.ready.need.place.other", who)}</li>
        </ul>
      </Stack>
      <Stack gap="close">
        <h2>{t("enroll.ready.change")}</h2>
        <ul>
          <li>{t("enroll.ready.change.nothing-yet")}</li>
          {recreate && <li>{t("enroll.ready.change.old-phone")}</li>}
          {recreate && <li>{t("enroll.ready.change.old-codes")}</li>}
          {!recreate && <li>{t("enroll.ready.change.sign-in")}</li>}
          {embedded && <li>{t("enroll.ready.change.sessions")}</li>}
          {recreate && <li>{t("enroll.ready.change.old-entry")}</li>}
        </ul>
      </Stack>
    </>
  );
}

interface NeededAppProps {
  /** Whose phone it is on; null for one's own. */
  readonly owner: ReactNode;
}

/** Any standard app, with the operator's suggestions where config.json has some, else a few well-known ones. */
function NeededApp({ owner }: NeededAppProps) {
  const { t, rich } = useTexts();
  const { apps } = useRuntimeConfig();
  if (apps.length === 0) {
    return owner === null ? t("enroll.ready.need.app") : rich("enroll.ready.need.app.other", { name: owner });
  }
  const suggested = <SuggestedApps />;
  return owner === null
    ? rich("enroll.ready.need.app.suggested", { apps: suggested })
    : rich("enroll.ready.need.app.suggested.other", { name: owner, apps: suggested });
}

/** The operator's apps (config.json) as a list in the reader's language, each a link where it has an address. */
function SuggestedApps() {
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
