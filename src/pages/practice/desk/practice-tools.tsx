import { useId, useState } from "react";
import { useTexts } from "../../../i18n/use-texts.ts";
import { Button } from "../../../ui/button.tsx";
import { classNames } from "../../../ui/class-names.ts";
import { useStore } from "../../../ui/hooks/use-store.ts";
import { HelpDeskPanel } from "../calls/help-desk-panel.tsx";
import { CallerPanel, NewestLine } from "../calls/caller-panel.tsx";
import type { Stage } from "../create-stage.ts";
import { PeopleList } from "./people-list.tsx";
import { NewestCode } from "./phone-codes.tsx";
import { ReadinessLine, type Readiness } from "./readiness-line.tsx";
import styles from "./practice-tools.module.css";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { StatusLine } from "../../../ui/status-line.tsx";
import { allFaults, type Fault, identityFaults } from "../faults/create-faulty-fetch.ts";
import { Notice } from "../../../ui/notice.tsx";
import { PhoneFace } from "./phone-face.tsx";
import phoneStyles from "./phone.module.css";

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
        {call === null && <HelpDeskPanel stage={stage} />}
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

/** What goes wrong on purpose. A fault that strikes once takes its own tick away. */
function FaultSwitches({ stage }: { readonly stage: Stage }) {
  const { t } = useTexts();
  const headingId = useId();
  const on = useStore(stage.faults);
  const [elsewhere, setElsewhere] = useState<"done" | "nothing" | null>(null);

  function change(fault: Fault, wanted: boolean) {
    stage.faults.set(new Set(allFaults.filter((one) => (one === fault ? wanted : on.has(one)))));
  }
  function enrollElsewhere() {
    setElsewhere(stage.enrollElsewhere() ? "done" : "nothing");
  }
  const box = (fault: Fault) => (
    <Checkbox
      key={fault}
      label={t(`practice.fault.${fault}`)}
      checked={on.has(fault)}
      onChange={(wanted) => change(fault, wanted)}
    />
  );
  return (
    <section className={styles["faults"]} aria-labelledby={headingId}>
      <h2 id={headingId}>{t("practice.faults")}</h2>
      {allFaults.filter((fault) => !identityFaults.includes(fault)).map(box)}
      <Button onClick={enrollElsewhere}>{t("practice.fault.another-tab")}</Button>
      <StatusLine>{elsewhere !== null && <p>{t(`practice.fault.another-tab.${elsewhere}`)}</p>}</StatusLine>
      <h3>{t("practice.faults.identity")}</h3>
      {identityFaults.map(box)}
    </section>
  );
}

/** The simulated phone beside the app, unless it lies in its own window in front of somebody else. */
function PhonePanel({ stage }: { readonly stage: Stage }) {
  const { t } = useTexts();
  const headingId = useId();
  const { place, open, bringBack } = stage.phoneWindow;
  const where = useStore(place);
  return (
    <section className={phoneStyles["panel"]} aria-labelledby={headingId}>
      <h2 id={headingId}>{t("practice.phone")}</h2>
      {where === "blocked" && <Notice tone="warn" role="alert" title={t("practice.window.blocked")} />}
      {where === "away" ? (
        <>
          <p>{t("practice.window.away")}</p>
          <Button onClick={bringBack}>{t("practice.window.back")}</Button>
        </>
      ) : (
        <>
          <PhoneFace phone={stage.phone} clock={stage.clock} scan={async () => stage.scan()} />
          <Button kind="text" onClick={open}>
            {t("practice.window.open")}
          </Button>
        </>
      )}
    </section>
  );
}
