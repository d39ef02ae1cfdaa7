import { useState } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { useSecretsCover } from "../../ui/secrets-cover.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { classNames } from "../../ui/class-names.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import { secretsShortcut, useAutoCover } from "./use-auto-cover.ts";
import styles from "./frame.module.css";

/** One switch for every secret on the page; there while a page shows one. */
export function SecretsButton() {
  const { t } = useTexts();
  const { covered, needed, setCovered } = useSecretsCover();
  const [wasCovered, setWasCovered] = useState(covered);
  if (covered && !wasCovered) setWasCovered(true);
  useAutoCover();
  const label = t(covered ? "frame.show-secrets" : "frame.hide-secrets");
  return (
    <>
      {needed && (
        <Button
          kind="text"
          icon={covered ? "show" : "hide"}
          aria-label={label}
          aria-keyshortcuts={secretsShortcut}
          title={`${label} (${secretsShortcut})`}
          onClick={() => setCovered(!covered)}
        >
          <span className={classNames(styles["wide"], styles["secrets"])}>{label}</span>
        </Button>
      )}
      <VisuallyHidden>
        <StatusLine>
          {needed && wasCovered && t(covered ? "frame.secrets-hidden" : "frame.secrets-shown")}
        </StatusLine>
      </VisuallyHidden>
    </>
  );
}
