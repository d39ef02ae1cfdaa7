import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { AppNames } from "../../enrollment/start/suggested-apps.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { useCapabilities, useEmbedded, useRuntimeConfig } from "../../queries/services.ts";
import { Facts } from "../../ui/facts.tsx";
import { Stack } from "../../ui/stack.tsx";

/** Before another person is set up: who it is, what is needed, how long it takes, what changes and when. */
export function GetReady() {
  const { t, rich } = useTexts();
  const { user, appliance, recreate } = useAssistance();
  const embedded = useEmbedded();
  const { apps } = useRuntimeConfig();
  const can = useCapabilities();
  const who = { name: <bdi>{user.name}</bdi> };
  return (
    <>
      <p>{rich("enroll.ready.text.other", who)}</p>
      <Facts
        items={[
          { term: t("enroll.ready.who"), value: who.name },
          { term: t("enroll.ready.appliance"), value: <bdi>{appliance}</bdi> },
        ]}
      />
      <Stack gap="close">
        <h2>{t("enroll.ready.need")}</h2>
        <ul>
          <li>
            {apps.length === 0
              ? rich("enroll.ready.need.app.other", who)
              : rich("enroll.ready.need.app.suggested.other", { ...who, apps: <AppNames /> })}
          </li>
          {can.scratchCodes && <li>{rich("enroll.ready.need.place.other", who)}</li>}
        </ul>
      </Stack>
      <Stack gap="close">
        <h2>{t("enroll.ready.change")}</h2>
        <ul>
          <li>{t("enroll.ready.change.nothing-yet")}</li>
          {recreate && <li>{t("enroll.ready.change.old-phone")}</li>}
          {recreate && can.scratchCodes && <li>{t("enroll.ready.change.old-codes")}</li>}
          {!recreate && <li>{t("enroll.ready.change.sign-in")}</li>}
          {embedded && <li>{t("enroll.ready.change.sessions")}</li>}
          {recreate && <li>{t("enroll.ready.change.old-entry")}</li>}
        </ul>
      </Stack>
    </>
  );
}
