import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { StepHeading } from "../../enrollment/step-heading.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { useInPractice } from "../../use-in-practice.ts";

/** The key is made; the screen is turned to the person now. */
export function ShowScreen({ onBack }: { readonly onBack: () => void }) {
  const { t, rich } = useTexts();
  const { user, lock, send } = useAssistance();
  const inPractice = useInPractice();

  function show() {
    // The browser allows it only in answer to this very click; where it refuses, the page covers everything.
    if (!inPractice) void enterFullscreen();
    send({ type: "handOver", way: "sharedScreen" });
    lock.setLocked(true);
  }
  return (
    <Card>
      <StepHeading key="show">{t("hand-over.in-person")}</StepHeading>
      <p>{rich("hand-over.in-person.text", { name: <bdi>{user.name}</bdi> })}</p>
      <ActionRow
        start={
          <Button kind="text" onClick={onBack}>
            {t("hand-over.other-way")}
          </Button>
        }
      >
        <Button kind="primary" onClick={show}>
          {t("hand-over.show")}
        </Button>
      </ActionRow>
    </Card>
  );
}

/** The whole screen for this page. Only in answer to a click, and not everywhere: iPhones have none. */
async function enterFullscreen(): Promise<void> {
  try {
    await document.documentElement.requestFullscreen({ navigationUI: "hide" });
  } catch {
    // Refused or missing: the page covers everything in its window instead.
  }
}

export async function leaveFullscreen(): Promise<void> {
  try {
    if (document.fullscreenElement !== null) await document.exitFullscreen();
  } catch {
    // It was left by the person meanwhile.
  }
}
