import { useAssistance, useLeaveAssistance } from "../../enrollment/assisted/assistance.ts";
import type { HandOverWay } from "../../enrollment/machine/enrollment-state.ts";
import type { MessageKey } from "../../i18n/english.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import type { IconName } from "../../ui/icon.tsx";
import styles from "./hand-over.module.css";

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
