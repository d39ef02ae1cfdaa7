import { auditEvents } from "../../../contract/audit-events.ts";
import type { AuditEntry } from "../../api/contract/audit-entry.ts";
import type { Texts } from "../../i18n/texts.ts";

const reasons = [
  "set-up",
  "recreate",
  "turned-off",
  "was-off",
  "wrong-password",
  "unknown-name",
  "totp",
  "scratch-code",
  "totp-wrong",
  "totp-replayed",
  "scratch-code-wrong",
  "scratch-code-replayed",
  "wrong-code",
  "too-many-attempts",
  "exhausted",
  "expired",
  "superseded",
  "enrollment-unknown",
  "password",
  "description",
  "approved",
  "declined",
  "done",
  "checkFailed",
  "impostor",
  "hungUp",
  "noApp",
  "other",
  "no-answer",
  "right-number",
  "wrong-number",
  "cancelled",
  "strangers",
  "own-browser",
] as const;

/** What was meant to be done, where an identity check is the event. */
const intents = ["setUp", "turnOff"] as const;

/** How it ended, as the page marks it; "other" for what this app does not know. */
export function outcomeKind(outcome: string): "done" | "refused" | "other" {
  return outcome === "done" || outcome === "refused" ? outcome : "other";
}

/** An event in the language of the page; null for one that this app does not know. */
export function eventWords({ t }: Texts, event: string): string | null {
  const known = auditEvents.find((name) => name === event);
  return known === undefined ? null : t(`audit.event.${known}`);
}

/** What a row says besides, in the language of the page; null where that is nothing this app knows. Older rows have prose. */
export function reasonWords(
  texts: Texts,
  { reason, details }: Pick<AuditEntry, "reason" | "details">,
): string | null {
  const { t, formatDate } = texts;
  const lastSeen = Date.parse(details.lastSeen);
  if ((reason === "on" || reason === "off") && Number.isFinite(lastSeen))
    return t(`audit.elsewhere.${reason}`, { when: formatDate(lastSeen, "instant") });
  const intent = intents.find((name) => name === reason);
  if (intent !== undefined) return t(`approvals.${intent}`);
  const known = reasons.find((name) => name === reason);
  const parts = [
    ...(known === undefined ? [] : [t(`audit.reason.${known}`)]),
    ...(details.password ? [t("audit.reason.password")] : []),
    ...(details.to === "" ? [] : [`"${details.from}" → "${details.to}"`]),
    ...(details.role === "" ? [] : [details.role]),
    ...(details.description ? [t("audit.reason.description")] : []),
  ];
  return parts.length === 0 ? null : parts.join(" · ");
}
