import { FailedTry } from "../../failed-try.tsx";
import { useTexts } from "../../i18n/use-texts.ts";
import { useGuarded } from "../../queries/cases.ts";
import { useRuntimeConfig } from "../../queries/services.ts";
import { useStillWaiting } from "../../ui/hooks/use-still-waiting.ts";
import { StatusLine } from "../../ui/status-line.tsx";
import { TextField } from "../../ui/field.tsx";
import { Check } from "./check.tsx";
import type { Gate } from "./use-gate.ts";
import styles from "./gate.module.css";

/** The questions, why it is done, and what went wrong. The buttons belong to the page. */
export function GateForm({ gate }: { readonly gate: Gate }) {
  const { t } = useTexts();
  const { directoryUrl } = useRuntimeConfig();
  const guarded = useGuarded();
  const late = useStillWaiting(gate.busy);
  const whyMissing = gate.missing.why && t("gate.why-missing");
  return (
    <div className={styles["form"]}>
      {directoryUrl !== "" && (
        <p>
          <a href={directoryUrl} target="_blank" rel="noreferrer">
            {t("gate.directory")}
          </a>
        </p>
      )}
      <ul className={styles["checks"]} aria-label={t("gate.checks")}>
        {gate.checks.map((check) => (
          <li key={check.name}>
            <Check check={check} gate={gate} />
          </li>
        ))}
      </ul>
      {guarded && <p>{t("gate.word")}</p>}
      {whyMissing === false && <p>{t("gate.why-missing")}</p>}
      <div className={styles["why"]}>
        <TextField
          label={t("gate.ticket")}
          autoComplete="off"
          maxLength={100}
          value={gate.ticket}
          error={whyMissing}
          onChange={gate.setTicket}
        />
        <TextField
          label={t("gate.reason")}
          autoComplete="off"
          maxLength={500}
          value={gate.reason}
          onChange={gate.setReason}
        />
      </div>
      <FailedTry failure={gate.failure} call="tellGuard" wait={gate.wait} />
      <StatusLine>{late && t("gate.late")}</StatusLine>
    </div>
  );
}
