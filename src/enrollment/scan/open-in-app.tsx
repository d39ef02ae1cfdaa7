import { useEffect, useState } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import { ButtonRow } from "../../ui/action-row.tsx";
import { Button, LinkButton, type ButtonKind } from "../../ui/button.tsx";
import { Stack } from "../../ui/stack.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { useCopy } from "../../ui/hooks/use-copy.ts";

interface OpenInAppProps {
  readonly uri: string;
  readonly kind: ButtonKind;
  readonly onOpen?: (() => void) | undefined;
}

/** An app that takes the link comes to the front at once; a page still in sight after this got none. */
const noAppAfterMs = 1_500;

/** The `otpauth:` link. Browsers do not tell whether an app took it, so staying in sight counts as no. */
export function OpenInApp({ uri, kind, onOpen }: OpenInAppProps) {
  const { t } = useTexts();
  const [opening, setOpening] = useState(0);
  const [failed, setFailed] = useState(false);

  // Follows what is in front: the page, or the app that the link opened.
  useEffect(() => {
    if (opening === 0) return undefined;
    const timer = setTimeout(() => setFailed(document.visibilityState === "visible"), noAppAfterMs);
    const left = () => clearTimeout(timer);
    window.addEventListener("blur", left);
    document.addEventListener("visibilitychange", left);
    return () => {
      left();
      window.removeEventListener("blur", left);
      document.removeEventListener("visibilitychange", left);
    };
  }, [opening]);
  return (
    <Stack gap="close">
      <ButtonRow>
        <LinkButton
          href={uri}
          kind={kind}
          icon="phone"
          onClick={() => {
            setOpening(opening + 1);
            onOpen?.();
          }}
        >
          {t("enroll.scan.open")}
        </LinkButton>
      </ButtonRow>
      <StatusLine>{failed && t("enroll.scan.open-failed")}</StatusLine>
    </Stack>
  );
}

/** The whole link, for password managers that take one. It is shown nowhere, so where the clipboard refuses the key is left. */
export function CopyLink({ uri, covered }: { readonly uri: string; readonly covered: boolean }) {
  const { t } = useTexts();
  const { copy, outcome } = useCopy(covered);
  return (
    <Stack gap="close">
      <Button icon="copy" aria-disabled={covered} onClick={() => copy(uri, null)}>
        {t("enroll.scan.copy-link")}
      </Button>
      <StatusLine>
        {outcome !== null && t(outcome === "copied" ? "enroll.copied" : "enroll.scan.link-refused")}
      </StatusLine>
    </Stack>
  );
}
