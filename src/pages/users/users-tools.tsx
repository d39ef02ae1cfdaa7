import { useTexts } from "../../i18n/use-texts.ts";
import { SearchField } from "../../ui/search-field.tsx";
import { SelectField } from "../../ui/select-field.tsx";
import styles from "./users.module.css";
import { useSearchParams } from "react-router";
import { pageNumberOf } from "../../lib/paging.ts";
import type { UsersFilter } from "../../queries/user-directory.ts";

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

/** What the list shows. It stands in the URL, so that Back and a copied address bring it again. */
export interface UsersView extends UsersFilter {
  /** From 1. */
  readonly page: number;
}

const mfaFilters = ["all", "on", "off"] as const;
const usersSorts = ["name", "-name", "-since", "role"] as const;

export const everybody: UsersFilter = { search: "", mfa: "all", role: "", sort: "name" };

/** The view and its change. Typing replaces the history entry; a turned page or a filter adds one. */
export function useUsersView(): readonly [
  UsersView,
  (change: Partial<UsersView>, history?: "add" | "replace") => void,
] {
  const [params, setParams] = useSearchParams();
  const view = readView(params);
  return [
    view,
    (change, history = "add") => {
      // Another search or filter starts at its first page.
      const next = { ...view, page: 1, ...change };
      setParams(writeView(next), { replace: history === "replace" });
    },
  ];
}

/** Whether the filter leaves somebody out. */
export function isFiltered({ search, mfa, role }: UsersFilter): boolean {
  return search !== "" || mfa !== "all" || role !== "";
}

function readView(params: URLSearchParams): UsersView {
  const [mfa, sort] = [params.get("mfa"), params.get("sort")];
  return {
    search: params.get("find")?.slice(0, 200) ?? "",
    mfa: mfaFilters.find((name) => name === mfa) ?? "all",
    role: params.get("role")?.slice(0, 200) ?? "",
    sort: usersSorts.find((name) => name === sort) ?? "name",
    page: pageNumberOf(params),
  };
}

function writeView({ search, mfa, role, sort, page }: UsersView): URLSearchParams {
  const params = new URLSearchParams();
  if (search !== "") params.set("find", search);
  if (mfa !== "all") params.set("mfa", mfa);
  if (role !== "") params.set("role", role);
  if (sort !== "name") params.set("sort", sort);
  if (page !== 1) params.set("page", String(page));
  return params;
}
