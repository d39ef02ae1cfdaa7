import { useEffect, useEffectEvent, useState } from "react";
import type { NewEntry } from "../../enrollment/scan/scan-step.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { spell, spellingAlphabet } from "../../lib/spelling.ts";
import { useCapabilities } from "../../queries/services.ts";
import { AccountName } from "../../ui/long-name.tsx";
import { Button } from "../../ui/button.tsx";
import { useKeptFocus } from "../../ui/hooks/use-kept-focus.ts";
import { AppDrawing } from "./app-drawing.tsx";
import { useCallSteps, useSpokenAccount } from "./call-steps.ts";
import { Dictation } from "./dictation.tsx";
import { NextButton, SecretPart, useReadOut } from "./read-out.tsx";
import { SayLines, ScriptFrame } from "./script-frame.tsx";

interface KeyStepProps {
  readonly entry: NewEntry;
  /** The scratch codes are on paper already: the key is read once more. */
  readonly written: boolean;
}

/** The key, one group of four characters at a time. */
export function KeyStep({ entry, written }: KeyStepProps) {
  const { t, rich } = useTexts();
  const { numberOf } = useCallSteps();
  const { scratchCodes } = useCapabilities();
  const readOut = useReadOut();
  const account = useSpokenAccount(entry.account);
  const { secretKey, algorithm, digits, periodSeconds } = entry;
  const groups = spell(secretKey, spellingAlphabet(t("enroll.scan.alphabet")));
  const [at, setAt] = useState(0);
  const last = at === groups.length - 1;
  const move = (by: number) => setAt((before) => Math.min(Math.max(before + by, 0), groups.length - 1));
  useArrowKeys(readOut.shown, move);
  // `Next group` goes with the last group, and `Next` is no button to press by the way.
  useKeptFocus(last);
  const shownAccount = <AccountName name={account} />;
  const sayAccount = rich("walkthrough.key.say.account", { account: shownAccount });
  const { ready } = readOut;
  return (
    <ScriptFrame
      step="key"
      say={
        ready
          ? [sayAccount, t("walkthrough.key.say.groups", { groups: groups.length })]
          : written && scratchCodes
            ? [t("walkthrough.key.say.again"), t("walkthrough.prepare.say.add")]
            : [t("walkthrough.key.say.alone"), t("walkthrough.key.say.recording")]
      }
      see={rich("walkthrough.key.see", { account: shownAccount, seconds: periodSeconds })}
      branches={[
        "walkthrough.key.not-alone",
        "walkthrough.key.what-for",
        {
          question: "walkthrough.key.refused",
          say: t("walkthrough.key.refused.say"),
          todo: t("walkthrough.key.refused.do"),
        },
        {
          question: "walkthrough.key.longer",
          say: t("walkthrough.key.longer.say", { algorithm, digits, seconds: periodSeconds }),
        },
      ]}
      drawing={
        <AppDrawing
          screen="form"
          account={ready ? account : ""}
          groups={groups.length}
          entered={ready ? at + 1 : 0}
        />
      }
      next={
        ready && !last ? (
          // Covered in between, the rest is still to be read.
          <Button key="read" kind="primary" onClick={readOut.shown ? () => move(1) : readOut.show}>
            {t(readOut.shown ? "walkthrough.key.next-group" : "walkthrough.ready")}
          </Button>
        ) : (
          <NextButton readOut={readOut} to={written ? numberOf("confirm") : numberOf("key") + 1} />
        )
      }
    >
      <SecretPart readOut={readOut} coveredLabel={t("walkthrough.key.covered")}>
        <Dictation groups={groups} at={at} onMove={move} />
        {last && <SayLines lines={[t("walkthrough.key.say.done")]} />}
      </SecretPart>
    </ScriptFrame>
  );
}

/** The arrow keys of the reading direction go from group to group, wherever the focus is but in a field. */
function useArrowKeys(shown: boolean, move: (by: number) => void): void {
  const { dir } = useTexts();
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.target instanceof HTMLInputElement || event.altKey || event.ctrlKey || event.metaKey) return;
    const forward = dir === "rtl" ? "ArrowLeft" : "ArrowRight";
    const back = dir === "rtl" ? "ArrowRight" : "ArrowLeft";
    if (event.key === forward) move(1);
    if (event.key === back) move(-1);
  });
  // Follows the keyboard.
  useEffect(() => {
    if (!shown) return undefined;
    document.addEventListener("keydown", press);
    return () => document.removeEventListener("keydown", press);
  }, [shown]);
}
