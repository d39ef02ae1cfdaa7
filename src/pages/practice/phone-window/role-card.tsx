import { useState } from "react";
import { useTexts } from "../../../i18n/use-texts.ts";
import { Facts } from "../../../ui/facts.tsx";
import { SelectField } from "../../../ui/select-field.tsx";
import { callIds, callers } from "../calls/callers.ts";
import type { CallId } from "../calls/callers.ts";
import styles from "./phone-window.module.css";

/** Who the person at the phone plays, with what to say: the agent sees none of it. */
export function RoleCard() {
  const { t } = useTexts();
  const [role, setRole] = useState<CallId | "own">("own");

  function nameOf(id: CallId): string {
    const { person, honest } = callers[id];
    return t(honest ? "practice.window.role.honest" : "practice.window.role.impostor", { name: person });
  }
  return (
    <section className={styles["role"]}>
      <SelectField
        label={t("practice.window.role")}
        value={role}
        options={[
          { value: "own" as const, name: t("practice.window.role.own") },
          ...callIds.map((id) => ({ value: id, name: nameOf(id) })),
        ]}
        onChange={setRole}
      />
      {role !== "own" && (
        <Facts
          stacked
          items={(["opening", "check", "callback", "manager", "question"] as const).map((moment) => ({
            term: t(`practice.window.${moment}`),
            value: <q>{t(`practice.call.${role}.${moment}`)}</q>,
          }))}
        />
      )}
    </section>
  );
}
