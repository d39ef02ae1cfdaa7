import { useEffect } from "react";
import { useTexts } from "../i18n/use-texts.ts";
import { ActionRow } from "../ui/action-row.tsx";
import { Button } from "../ui/button.tsx";
import { Card } from "../ui/card.tsx";
import { PageHeading } from "../ui/page-heading.tsx";
import styles from "./frame/frame.module.css";
import { displayText } from "../lib/display-text.ts";

interface ConfigErrorPageProps {
  /** The undecoded body of config.json, null when it could not be loaded. */
  readonly config: unknown;
  readonly wrongMembers: readonly string[];
}

/** Without a valid config.json the appliance to talk to is unknown: said, not guessed. */
export function ConfigErrorPage({ config, wrongMembers }: ConfigErrorPageProps) {
  const { t, rich } = useTexts();
  const missing = config === null;
  const title = t("config.heading");
  // Follows the document, which React does not own.
  useEffect(() => {
    document.title = title;
  }, [title]);
  return (
    <main className={styles["main"]}>
      <Card>
        <PageHeading>{t("config.heading")}</PageHeading>
        <p>{t(missing ? "config.missing" : "config.wrong")}</p>
        {!missing && (
          <p>
            {rich("config.where", {
              problems: <code dir="ltr">{configProblems(config, wrongMembers).join(" · ")}</code>,
            })}
          </p>
        )}
        <ActionRow>
          <Button kind="primary" onClick={() => location.reload()}>
            {t("frame.try-again")}
          </Button>
        </ActionRow>
      </Card>
    </main>
  );
}

const LONGEST = 60;

/** What each member of `config.json` may be, in signs that need no language. */
const RIGHT: Readonly<Record<string, string>> = {
  apiBase: '"/api"',
  apiVersion: '"auto", "v1" … "v8.1"',
  embedded: "true, false",
  profile: '"azure", "aws"',
  integrationAccounts: '["backup-*"]',
  guard: "true, false",
  issuer: '"…"',
  productName: '"…"',
  accent: '"#0055aa"',
  logo: '"/brand/logo.svg"',
  acceptScratchCode: "true, false",
  idleMinutes: "3 … 240",
  helpText: '"…"',
  helpUrl: '"https://…", "/help"',
  apps: '[{ "name": "…", "url": "https://…" }], ≤ 8',
  identityChecklist: '["…"] or [{ "name": "…", "ask": "…", "required": true }], ≤ 20',
  directoryUrl: '"https://…", "/people"',
  languages: '["en", "de"]',
  config: "{ … }",
};

/**
 * What the operator must look for in `config.json`: each wrong member with the value that stands there, and what may.
 * @param json the undecoded body
 * @param wrongMembers of `decodeRuntimeConfig`
 */
export function configProblems(json: unknown, wrongMembers: readonly string[]): string[] {
  const given = new Map(typeof json === "object" && json !== null ? Object.entries(json) : []);
  return wrongMembers.map((name) => {
    const value = given.has(name) ? `: ${cut(displayText(JSON.stringify(given.get(name))))}` : "";
    const right = RIGHT[name];
    return `${name}${value}${right === undefined ? "" : ` → ${right}`}`;
  });
}

function cut(text: string): string {
  return text.length > LONGEST ? `${text.slice(0, LONGEST)}…` : text;
}
