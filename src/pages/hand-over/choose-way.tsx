import { useAssistance, useLeaveAssistance } from "../../enrollment/assisted/assistance.ts";
import type { HandOverWay } from "../../enrollment/machine/enrollment-state.ts";
import type { MessageKey } from "../../i18n/english.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import type { IconName } from "../../ui/icon.tsx";
import styles from "./hand-over.module.css";
import { Gated } from "../../enrollment/gate/gated.tsx";
import { verdictOf } from "../../enrollment/gate/gate-verdict.tsx";
import type { Gate } from "../../enrollment/gate/use-gate.ts";
import { StepHeading } from "../../enrollment/step-heading.tsx";
import { useSystemName } from "../../queries/services.ts";
import { Card } from "../../ui/card.tsx";

interface Row {
  readonly way: HandOverWay;
  readonly icon: IconName;
  readonly label: Extract<MessageKey, `hand-over.${"in-person" | "phone" | "paper"}`>;
}

const rows: readonly Row[] = [
  { way: "sharedScreen", icon: "person", label: "hand-over.in-person" },
  { way: "phone", icon: "phone", label: "hand-over.phone" },
  { way: "paper", icon: "print", label: "hand-over.paper" },
];

/** How it gets to the person, without email and without a link: before the key is made, or once more after it. */
export function ChooseWay({ onChoose }: { readonly onChoose: (way: HandOverWay) => void }) {
  const { t, rich } = useTexts();
  const { user } = useAssistance();
  const { leave } = useLeaveAssistance();
  const name = <bdi>{user.name}</bdi>;
  return (
    <>
      <p>{rich("hand-over.text", { name })}</p>
      <ul className={styles["ways"]}>
        {rows.map(({ way, icon, label }) => (
          <li key={way}>
            <Button icon={icon} onClick={() => onChoose(way)}>
              {t(label)}
            </Button>
            <p>{rich(`${label}.text`, { name })}</p>
          </li>
        ))}
      </ul>
      <p>{t("hand-over.never")}</p>
      <ActionRow
        start={
          <Button kind="text" onClick={leave}>
            {t("enroll.cancel")}
          </Button>
        }
      />
    </>
  );
}

/** Who it is, on record, before a key is made for them. */
export function GateStep({ gate, onBack }: { readonly gate: Gate; readonly onBack: () => void }) {
  const { t, rich } = useTexts();
  const system = useSystemName();
  const { user, recreate } = useAssistance();
  const { leave } = useLeaveAssistance();
  const cancel = (
    <Button kind="text" onClick={leave}>
      {t("gate.cancel")}
    </Button>
  );
  const otherWay = (
    <Button kind="text" onClick={onBack}>
      {t("hand-over.other-way")}
    </Button>
  );
  return (
    <Card>
      <StepHeading key={verdictOf(gate.recorded) ?? "gate"}>{t("gate.heading")}</StepHeading>
      <p>{rich("enroll.ready.about", { name: <bdi>{user.name}</bdi>, system: <bdi>{system}</bdi> })}</p>
      <Gated
        gate={gate}
        user={user}
        intent={recreate ? "recreate" : "setUp"}
        start={
          <>
            {otherWay}
            {cancel}
          </>
        }
        leave={cancel}
      >
        {null}
      </Gated>
    </Card>
  );
}
