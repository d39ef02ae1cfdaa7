import { useState } from "react";
import { useTexts } from "../i18n/use-texts.ts";
import type { TextFile } from "../lib/scratch-code-file.ts";
import { canShareText, shareText } from "../lib/share-text.ts";
import { Button } from "../ui/button.tsx";
import { useTouchPhone } from "./use-touch-phone.ts";

interface ShareCodesProps {
  readonly file: () => TextFile;
  readonly onShared: () => void;
}

/**
 * The share sheet, where a phone offers one for files: the shortest way into a password manager or another folder. On a
 * computer it is left out: there it leads to mail and chat first.
 */
export function ShareCodes({ file, onShared }: ShareCodesProps) {
  const { t } = useTexts();
  const phone = useTouchPhone();
  const [offered, setOffered] = useState(canShareText);

  async function share() {
    const { kind } = await shareText(file());
    if (kind === "shared") onShared();
    // A sheet that refuses will refuse again; the other ways are beside it.
    if (kind === "refused") setOffered(false);
  }
  if (!phone || !offered) return null;
  return (
    <Button icon="share" onClick={() => void share()}>
      {t("enroll.codes.share")}
    </Button>
  );
}
