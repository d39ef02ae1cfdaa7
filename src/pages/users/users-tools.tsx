import { useTexts } from "../../i18n/use-texts.ts";
import { SearchField } from "../../ui/search-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import styles from "./users.module.css";
import { useAddressView, type AddressView, type ChangeView } from "../../address-view.ts";
import type { UsersFilter } from "../../queries/user-directory.ts";

interface UsersToolsProps {
  readonly view: UsersView;
  /** Roles to choose from; none where no answer tells them. */
  readonly roles: readonly string[];
  /** Whether the server searches anywhere and tells since when; else it knows the beginnings of names. */
  readonly finds: boolean;
  readonly onChange: ChangeView<UsersFilter>;
}

/** What is shown, in which order. */
export function UsersTools({ view, roles, finds, onChange }: UsersToolsProps) {
  const { t } = useTexts();
  const names = roles.includes(view.role) || view.role === "" ? roles : [...roles, view.role];
  const offered = { name: true, "-name": true, "-since": finds, role: names.length > 0 };
  const sorts = usersSorts.filter((sort) => offered[sort] || sort === view.sort);
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
        options={mfaFilters.map((value) => ({
          value,
          name: t(`users.filter.${value === "" ? "all" : value}`),
        }))}
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

export type UsersView = AddressView<UsersFilter>;

const mfaFilters = ["", "on", "off"] as const;
const usersSorts = ["name", "-name", "-since", "role"] as const;

export const everybody: UsersFilter = { search: "", mfa: "", role: "", sort: "name" };

export const useUsersView = () => useAddressView(readFilter, told);

/** Whether the filter leaves somebody out. */
export function isFiltered({ search, mfa, role }: UsersFilter): boolean {
  return search !== "" || mfa !== "" || role !== "";
}

function readFilter(params: URLSearchParams): UsersFilter {
  const [mfa, sort] = [params.get("mfa"), params.get("sort")];
  return {
    search: params.get("find")?.slice(0, 200) ?? "",
    mfa: mfaFilters.find((name) => name === mfa) ?? "",
    role: params.get("role")?.slice(0, 200) ?? "",
    sort: usersSorts.find((name) => name === sort) ?? "name",
  };
}

function told({ search, mfa, role, sort }: UsersFilter): Readonly<Record<string, string>> {
  return {
    ...(search !== "" && { find: search }),
    ...(mfa !== "" && { mfa }),
    ...(role !== "" && { role }),
    ...(sort !== "name" && { sort }),
  };
}
