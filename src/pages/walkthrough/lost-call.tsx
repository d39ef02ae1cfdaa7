import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { isKnownOff } from "../../enrollment/finished/fate-of-entry.ts";
import { StateNow } from "../../enrollment/finished/state-now.tsx";
import {
  CodesUnsure,
  TheirInterruptedEntry,
  TheirOldPhone,
} from "../../enrollment/finished/their-entry-to-delete.tsx";
import { Say } from "../../enrollment/gate/say.tsx";
import type { PlainKey } from "../../i18n/english.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useCapabilities } from "../../queries/services.ts";
import type { UserReading } from "../../queries/users.ts";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { Notice } from "../../ui/notice.tsx";
import { CallBar } from "./call-bar.tsx";
import { useBeginAgain } from "./call-stopped.tsx";
import { useLostCase, type LostCase } from "./earlier-call.tsx";

/** After a reload, or by a quoted address: what happened, what is true now, and one way on. */
export function LostCall() {
  const { t } = useTexts();
  const { user, reading, appliance } = useAssistance();
  const beginAgain = useBeginAgain();
  const lost = useLostCase();
  const fate = fateOfCall(reading, lost);
  const told = fate === "reading" || fate === "none" ? null : lostTexts[fate];
  const mayNotHaveFinished = fate === "dead" || fate === "unsure";
  return (
    <>
      <Card>
        <Notice tone="warn" role="status" title={t("walkthrough.lost.title")}>
          {told !== null && <p>{t(told.text)}</p>}
          {fate !== "finished" && (
            <StateNow
              reason="interrupted"
              recreate={false}
              reading={{ ...reading, loading: fate === "reading" }}
              unsure={fate === "unsure" ? <Unsure recreate={lost.found?.intent === "recreate"} /> : undefined}
            />
          )}
          {mayNotHaveFinished && (
            <TheirInterruptedEntry appliance={appliance} name={user.name} reading={reading} />
          )}
        </Notice>
        {told !== null && <Say>{t(told.say)}</Say>}
      </Card>
      <CallBar step={null} over={fate === "finished"}>
        <Button
          kind={fate === "finished" || fate === "reading" ? "secondary" : "primary"}
          onClick={() => {
            // Who is on the line now is unknown.
            lost.drop();
            beginAgain();
          }}
        >
          {t("walkthrough.begin-again")}
        </Button>
      </CallBar>
    </>
  );
}

/** MFA is on after a call, and how far the call came is unknown. */
function Unsure({ recreate }: { readonly recreate: boolean }) {
  const { t } = useTexts();
  const { user } = useAssistance();
  const { scratchCodes } = useCapabilities();
  if (recreate) return <TheirOldPhone />;
  return scratchCodes ? <CodesUnsure name={user.name} /> : t("enroll.stopped.state.on");
}

/**
 * What became of the key of a call that this page lost: only MFA that is off proves that it never counted. `none`: there
 * was no such call.
 */
type LostFate = "dead" | "finished" | "unsure" | "none" | "reading";

function fateOfCall(reading: UserReading, { found, none, loading }: LostCase): LostFate {
  if (reading.loading || loading) return "reading";
  if (none) return "none";
  if (isKnownOff(reading)) return "dead";
  const on = reading.failure === null && reading.user?.mfa === "on";
  return on && found?.intent === "setUp" ? "finished" : "unsure";
}

type ToldFate = Exclude<LostFate, "none" | "reading">;

const lostTexts: Readonly<Record<ToldFate, { readonly text: PlainKey; readonly say: PlainKey }>> = {
  dead: { text: "walkthrough.lost", say: "walkthrough.lost.say" },
  finished: { text: "walkthrough.lost.finished", say: "walkthrough.lost.say.finished" },
  unsure: { text: "walkthrough.lost.unsure", say: "walkthrough.stopped.say.unsure" },
};
