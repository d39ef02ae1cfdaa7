import type { Texts } from "../../i18n/texts.ts";

/** What a server of ours calls its events. */
export const auditEvents = [
  "sign-in",
  "password-accepted",
  "second-factor",
  "refresh-reuse",
  "enable",
  "accept",
  "abandon",
  "disable",
  "create-user",
  "edit-user",
  "delete-user",
  "unlock",
  "let-in",
  "guessing-stopped",
  "reset-mfa",
  "reset-password",
  "void-scratch-codes",
  "restore",
  "case",
  "case-decision",
  "case-resume",
  "case-end",
  "case-required",
  "case-use",
  "changed-elsewhere",
] as const;

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
  "type",
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
  "strangers",
  "own-browser",
] as const;

/** What was meant to be done, where an identity check is the event. */
const intents = ["setUp", "turnOff", "delete", "edit", "create"] as const;

/** What an edit is to change, likewise. */
const edits = ["name", "password", "type"] as const;

/** How it ended, as the page marks it; "other" for what this app does not know. */
export function outcomeKind(outcome: string): "done" | "refused" | "other" {
  return outcome === "done" || outcome === "refused" ? outcome : "other";
}

/** An event in the language of the page; null for one that this app does not know. */
export function eventWords({ t }: Texts, event: string): string | null {
  const known = auditEvents.find((name) => name === event);
  return known === undefined ? null : t(`audit.event.${known}`);
}

/**
 * A reason in the language of the page; null for one that this app does not know, such as the name of a role. Two in one,
 * such as a new password and a new role, or what was asked for, its parts and the role, stand side by side.
 */
export function reasonWords({ t, formatDate }: Texts, reason: string): string | null {
  const elsewhere = /^(on|off) (\d{4}-\S+Z)$/.exec(reason);
  const lastSeen = Date.parse(elsewhere?.[2] ?? "");
  if (elsewhere !== null && Number.isFinite(lastSeen)) {
    const when = formatDate(lastSeen, "instant");
    return t(elsewhere[1] === "on" ? "audit.elsewhere.on" : "audit.elsewhere.off", { when });
  }
  const [intended = "", ...rest] = reason.split(" ");
  const intent = intents.find((name) => name === intended);
  if (intent !== undefined) {
    const words: string[] = [];
    // They stand first, in this order: a role may be called by any words.
    for (const part of edits)
      if (intent === "edit" && rest[words.length] === part) words.push(t(`approvals.edits.${part}`));
    const role = rest.slice(words.length).join(" ");
    return [t(`approvals.${intent}`), ...words, ...(role === "" ? [] : [role])].join(" · ");
  }
  const parts = partsOf(reason).map((part) => ({ part, known: reasons.find((name) => name === part) }));
  if (parts.every(({ known }) => known === undefined)) return null;
  return parts
    .map(({ part, known }) => (known === undefined ? part : t(`audit.reason.${known}`)))
    .join(" · ");
}

/** Words, and a change of name as one: `"olivia" → "liv"`. */
function partsOf(reason: string): readonly string[] {
  return reason.match(/"(?:[^"\\]|\\.)*" → "(?:[^"\\]|\\.)*"|\S+/gu) ?? [];
}
