import { useTexts } from "../../i18n/use-texts.ts";
import { SearchField } from "../../ui/search-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import { mfaFilters, usersSorts, type UsersView } from "./users-view.ts";
import styles from "./users.module.css";

interface UsersToolsProps {
  readonly view: UsersView;
  /** Roles to choose from; none where no answer tells them. */
  readonly roles: readonly string[];
  /** Whether the server searches anywhere and tells since when; else it knows the beginnings of names. */
  readonly finds: boolean;
  readonly onChange: (change: Partial<UsersView>, history?: "add" | "replace") => void;
}

/** What is shown, in which order. */
export function UsersTools({ view, roles, finds, onChange }: UsersToolsProps) {
  const { t } = useTexts();
  const names = roles.includes(view.role) || view.role === "" ? roles : [...roles, view.role];
  const sorts = usersSorts.filter((sort) => sort !== "-since" || finds);
  return (
    <div className={styles["tools"]} role="search">
      <SearchField
        label={t("users.find")}
        query={view.search}
        onSearch={(search) => onChange({ search }, "replace")}
        {...(!finds && { placeholder: t("users.find.prefix") })}
      />
      <SelectField
        label={t("users.filter")}
        value={view.mfa}
        options={mfaFilters.map((value) => ({ value, name: t(`users.filter.${value}`) }))}
        onChange={(mfa) => onChange({ mfa })}
      />
      {names.length > 0 && (
        <SelectField
          label={t("users.role")}
          value={view.role}
          options={[
            { value: "", name: t("users.role.all") },
            ...names.map((name) => ({ value: name, name })),
          ]}
          onChange={(role) => onChange({ role })}
        />
      )}
      <SelectField
        label={t("users.sort")}
        value={view.sort}
        options={sorts.map((value) => ({ value, name: t(`users.sort.${value}`) }))}
        onChange={(sort) => onChange({ sort })}
      />
    </div>
  );
}
