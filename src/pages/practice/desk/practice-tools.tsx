import { useState } from "react";
import { useTexts } from "../../../i18n/use-texts.ts";
import { Button } from "../../../ui/button.tsx";
import { classNames } from "../../../ui/class-names.ts";
import { useStore } from "../../../ui/hooks/use-store.ts";
import { CallerPanel, NewestLine } from "../calls/caller-panel.tsx";
import type { Stage } from "../create-stage.ts";
import { FaultSwitches } from "./fault-switches.tsx";
import { PeopleList } from "./people-list.tsx";
import { NewestCode } from "./phone-codes.tsx";
import { PhonePanel } from "./phone-panel.tsx";
import { ReadinessLine } from "./readiness-line.tsx";
import type { Readiness } from "./readiness-line.tsx";
import styles from "./practice-tools.module.css";

interface PracticeToolsProps {
  readonly stage: Stage;
  readonly readiness: Readiness;
  readonly onStartOver: () => void;
}

/** Phone, people and faults: beside the app on a desktop, a sheet that comes up from the foot on a phone. */
export function PracticeTools({ stage, readiness, onStartOver }: PracticeToolsProps) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  const call = useStore(stage.calls.call);
  return (
    <aside className={styles["tools"]} aria-label={t("practice.panel")} data-print="hide">
      <div className={styles["bar"]}>
        <span className={styles["toggle"]}>
          <Button aria-expanded={open} icon="phone" onClick={() => setOpen(!open)}>
            {open
              ? t("practice.panel.close")
              : t(call === null ? "practice.panel.open" : "practice.panel.caller")}
          </Button>
        </span>
        {!open && call === null && <NewestCode phone={stage.phone} clock={stage.clock} />}
        {!open && call !== null && <NewestLine call={call} />}
      </div>
      <div className={classNames(styles["content"], open ? styles["open"] : styles["closed"])}>
        {call === null ? <PhonePanel stage={stage} /> : <CallerPanel desk={stage.calls} call={call} />}
        <PeopleList users={stage.users} />
        <FaultSwitches stage={stage} />
        <div className={styles["foot"]}>
          <ReadinessLine readiness={readiness} />
          <Button onClick={onStartOver}>{t("practice.start-over")}</Button>
        </div>
      </div>
    </aside>
  );
}
