import { useTexts } from "../i18n/use-texts.ts";
import { Facts } from "../ui/facts.tsx";
import { Stack } from "../ui/stack.tsx";
import { NeededApp } from "./needed-app.tsx";

export interface GetReadyProps {
  readonly name: string;
  readonly appliance: string;
  readonly forMyself: boolean;
  /** A new phone for somebody whose old one still works. */
  readonly recreate: boolean;
}

/** Step 1: for whom, what is needed, how long it takes, what changes and when. */
export function GetReady({ name, appliance, forMyself, recreate }: GetReadyProps) {
  const { t, rich } = useTexts();
  const who = { name: <bdi>{name}</bdi> };
  return (
    <>
      <p>{forMyself ? t("enroll.ready.text") : rich("enroll.ready.text.other", who)}</p>
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
            <NeededApp name={forMyself ? null : who.name} />
          </li>
          <li>{forMyself ? t("enroll.ready.need.place") : rich("enroll.ready.need.place.other", who)}</li>
        </ul>
      </Stack>
      <Stack gap="close">
        <h2>{t("enroll.ready.change")}</h2>
        <ul>
          <li>{t("enroll.ready.change.nothing-yet")}</li>
          {recreate && <li>{t("enroll.ready.change.old-phone")}</li>}
          {recreate && <li>{t("enroll.ready.change.old-codes")}</li>}
          {!recreate && <li>{t("enroll.ready.change.sign-in")}</li>}
          <li>{t("enroll.ready.change.sessions")}</li>
          {recreate && <li>{t("enroll.ready.change.old-entry")}</li>}
        </ul>
      </Stack>
    </>
  );
}
