import { auditEvents } from "../../../contract/audit-events.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { SearchField } from "../../ui/search-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { TextField } from "../../ui/field.tsx";
import { eventWords } from "./audit-words.ts";
import styles from "./audit.module.css";
import { useAddressView, type AddressView, type ChangeView } from "../../address-view.ts";
import type { AuditFilter } from "../../queries/audit.ts";

interface AuditToolsProps {
  readonly view: AuditView;
  readonly onChange: ChangeView<AuditFilter>;
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

export type AuditView = AddressView<AuditFilter>;

export const wholeAudit: AuditFilter = { event: "", outcome: "", user: "", actor: "", from: "", to: "" };

export const useAuditView = () => useAddressView(readFilter, told);

const told = (view: AuditView) =>
  Object.fromEntries(Object.entries({ ...view, page: "" }).filter(([, value]) => value !== ""));

/** Whether the filter leaves something out. */
export function isNarrowed(view: AuditFilter): boolean {
  return Object.values(view).some((value) => value !== "");
}

const day = /^\d{4}-\d\d-\d\d$/;

function readFilter(params: URLSearchParams): AuditFilter {
  const text = (name: string) => params.get(name)?.slice(0, 256) ?? "";
  const date = (name: string) => (day.test(text(name)) ? text(name) : "");
  const outcome = text("outcome");
  return {
    event: text("event"),
    outcome: outcome === "done" || outcome === "refused" ? outcome : "",
    user: text("user"),
    actor: text("actor"),
    from: date("from"),
    to: date("to"),
  };
}
