import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { ReadBackNotice } from "../../enrollment/finished/state-now.tsx";
import { contradictedHeading } from "../../enrollment/step-heading.tsx";
import type { EntryName } from "../../enrollment/machine/enrollment-state.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { useCapabilities } from "../../queries/services.ts";
import { AppDrawing } from "./app-drawing.tsx";
import { useSpokenAccount } from "./call-steps.ts";
import { ScriptFrame } from "./script-frame.tsx";
import { AccountName } from "../../ui/long-name.tsx";

/** The end: MFA is on, unless the server says that it is not. The secret is gone; `End call` is all there is to do. */
export function DoneStep({ entry, replaced }: { readonly entry: EntryName; readonly replaced: boolean }) {
  const { t, rich } = useTexts();
  const { scratchCodes } = useCapabilities();
  const { reading, contradicted } = useAssistance();
  const account = useSpokenAccount(entry.account);
  if (contradicted)
    return (
      <ScriptFrame
        step="done"
        title={contradictedHeading}
        say={[t("walkthrough.stopped.say.leave")]}
        branches={[]}
        next={null}
      >
        <ReadBackNotice reading={reading} />
      </ScriptFrame>
    );
  return (
    <ScriptFrame
      step="done"
      say={[
        t("walkthrough.done.say"),
        ...(replaced ? [t("walkthrough.done.say.old")] : []),
        ...(replaced && scratchCodes ? [t("walkthrough.done.say.old-codes")] : []),
        t("walkthrough.done.say.bye"),
      ]}
      see={rich("walkthrough.done.see", { account: <AccountName name={account} /> })}
      branches={[
        ...(replaced ? (["walkthrough.done.warning", "walkthrough.done.old-phone"] as const) : []),
        ...(scratchCodes ? (["walkthrough.done.lose", "walkthrough.done.no-codes"] as const) : []),
      ]}
      drawing={<AppDrawing screen="list" account={account} groups={0} entered={0} />}
      next={null}
    >
      <ReadBackNotice reading={reading} />
    </ScriptFrame>
  );
}
