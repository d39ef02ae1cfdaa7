import { useId, useState } from "react";
import { useTexts } from "../../../i18n/use-texts.ts";
import { Button } from "../../../ui/button.tsx";
import { Checkbox } from "../../../ui/checkbox.tsx";
import { StatusLine } from "../../../ui/status-line.tsx";
import type { Stage } from "../create-stage.ts";
import { allFaults, identityFaults } from "../faults/faults.ts";
import type { Fault } from "../faults/faults.ts";
import { useStore } from "../../../ui/hooks/use-store.ts";
import styles from "./practice-tools.module.css";

/** What goes wrong on purpose. A fault that strikes once takes its own tick away. */
export function FaultSwitches({ stage }: { readonly stage: Stage }) {
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
