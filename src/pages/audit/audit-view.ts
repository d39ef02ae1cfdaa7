import { useSearchParams } from "react-router";
import { pageNumberOf } from "../../lib/paging.ts";
import type { AuditFilter } from "../../queries/audit.ts";

/** What is shown. It stands in the URL, so that Back and a copied address bring it again. */
export interface AuditView extends AuditFilter {
  /** From 1. */
  readonly page: number;
}

export const wholeAudit: AuditFilter = { event: "", outcome: "", user: "", actor: "", from: "", to: "" };

/** The view and its change. Typing replaces the history entry; a turned page or a choice adds one. */
export function useAuditView(): readonly [
  AuditView,
  (change: Partial<AuditView>, history?: "add" | "replace") => void,
] {
  const [params, setParams] = useSearchParams();
  const view = readView(params);
  return [
    view,
    (change, history = "add") => {
      // Another filter starts at its first page.
      const { page, ...filter } = { ...view, page: 1, ...change };
      const told = Object.entries(filter).filter(([, value]) => value !== "");
      const next = new URLSearchParams(told);
      if (page !== 1) next.set("page", String(page));
      setParams(next, { replace: history === "replace" });
    },
  ];
}

/** Whether the filter leaves something out. */
export function isNarrowed(view: AuditFilter): boolean {
  return [view.event, view.outcome, view.user, view.actor, view.from, view.to].some((value) => value !== "");
}

const day = /^\d{4}-\d\d-\d\d$/;

function readView(params: URLSearchParams): AuditView {
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
    page: pageNumberOf(params),
  };
}
