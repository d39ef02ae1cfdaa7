import { useState } from "react";
import { useTexts } from "../../../i18n/use-texts.ts";
import { Button } from "../../../ui/button.tsx";
import { StatusLine } from "../../../ui/status-line.tsx";

interface ScanLineProps {
  /** Holds the camera to the app's screen: the account that was found, or null. */
  readonly scan: () => Promise<string | null>;
}

/** The phone's camera, and what came of it. */
export function ScanLine({ scan }: ScanLineProps) {
  const { t } = useTexts();
  const [found, setFound] = useState<{ readonly account: string | null } | null>(null);

  async function look() {
    setFound({ account: await scan() });
  }
  return (
    <>
      <Button icon="phone" onClick={() => void look()}>
        {t("practice.phone.scan")}
      </Button>
      <StatusLine>
        {found !== null && (
          <p>
            {found.account === null
              ? t("practice.phone.nothing-to-scan")
              : t("practice.phone.scanned", { account: found.account })}
          </p>
        )}
      </StatusLine>
    </>
  );
}
