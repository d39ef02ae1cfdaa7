import { auditEvents } from "../../../contract/audit-events.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { SearchField } from "../../ui/search-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/text-field.tsx";
import { eventWords } from "./audit-words.ts";
import type { AuditView } from "./audit-view.ts";
import styles from "./audit.module.css";

interface AuditToolsProps {
  readonly view: AuditView;
  readonly onChange: (change: Partial<AuditView>, history?: "add" | "replace") => void;
}

const outcomes = ["done", "refused"] as const;

/** Which entries are shown: who it is about, who did it, what, how it ended, when. */
export function AuditTools({ view, onChange }: AuditToolsProps) {
  const texts = useTexts();
  const { t } = texts;
  const known = auditEvents.map((value) => ({ value, name: eventWords(texts, value) ?? value }));
  const inAddress = { value: view.event, name: view.event };
  const named = ["", "changes", ...auditEvents].includes(view.event) ? known : [...known, inAddress];
  return (
    <div className={styles["tools"]} role="search">
      <SearchField
        label={t("audit.user")}
        query={view.user}
        onSearch={(user) => onChange({ user }, "replace")}
      />
      <SearchField
        label={t("audit.by")}
        query={view.actor}
        onSearch={(actor) => onChange({ actor }, "replace")}
      />
      <SelectField<string>
        label={t("audit.event")}
        value={view.event}
        options={[
          { value: "", name: t("audit.event.all") },
          { value: "changes", name: t("audit.event.changes") },
          ...named,
        ]}
        onChange={(event) => onChange({ event })}
      />
      <SelectField
        label={t("audit.outcome")}
        value={view.outcome}
        options={[
          { value: "", name: t("audit.outcome.all") },
          ...outcomes.map((value) => ({ value, name: t(`audit.outcome.${value}`) })),
        ]}
        onChange={(outcome) => onChange({ outcome })}
      />
      <TextField
        type="date"
        label={t("audit.from")}
        value={view.from}
        max={view.to === "" ? undefined : view.to}
        onChange={(from) => onChange({ from }, "replace")}
      />
      <TextField
        type="date"
        label={t("audit.to")}
        value={view.to}
        min={view.from === "" ? undefined : view.from}
        onChange={(to) => onChange({ to }, "replace")}
      />
    </div>
  );
}
