import { useState } from "react";
import { useTexts } from "../../../i18n/use-texts.ts";
import { assertNever } from "../../../lib/assert-never.ts";
import { Button } from "../../../ui/button.tsx";
import { classNames } from "../../../ui/class-names.ts";
import { StatusLine } from "../../../ui/status-line.tsx";
import type { Stage } from "../create-stage.ts";
import { FaultSwitches } from "./fault-switches.tsx";
import { PeopleList } from "./people-list.tsx";
import { NewestCode } from "./phone-codes.tsx";
import { PhonePanel } from "./phone-panel.tsx";
import styles from "./practice-tools.module.css";

/** Whether everything is in the page, so that practice goes on without a network. */
export type Readiness = "loading" | "ready" | "failed";

interface PracticeToolsProps {
  readonly stage: Stage;
  readonly readiness: Readiness;
  readonly onStartOver: () => void;
}

/** Phone, people and faults: beside the app on a desktop, a sheet that comes up from the foot on a phone. */
export function PracticeTools({ stage, readiness, onStartOver }: PracticeToolsProps) {
  const { t } = useTexts();
  const [open, setOpen] = useState(false);
  return (
    <aside className={styles["tools"]} aria-label={t("practice.panel")} data-print="hide">
      <div className={styles["bar"]}>
        <span className={styles["toggle"]}>
          <Button aria-expanded={open} icon="phone" onClick={() => setOpen(!open)}>
            {open ? t("practice.panel.close") : t("practice.panel.open")}
          </Button>
        </span>
        {!open && <NewestCode phone={stage.phone} clock={stage.clock} />}
      </div>
      <div className={classNames(styles["content"], open ? styles["open"] : styles["closed"])}>
        <PhonePanel stage={stage} />
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

/** Tells a trainer when the network may be cut. */
function ReadinessLine(props: { readonly readiness: Readiness }) {
  const { t } = useTexts();
  function text(): string {
    switch (props.readiness) {
      case "loading":
        return t("practice.loading");
      case "ready":
        return t("practice.ready");
      case "failed":
        return t("practice.load-failed");
      default:
        return assertNever(props.readiness);
    }
  }
  return (
    <StatusLine>
      <p>{text()}</p>
    </StatusLine>
  );
}
