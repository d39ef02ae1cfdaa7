import { useNavigate } from "react-router";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import type { ReadOut } from "./use-read-out.ts";

interface NextButtonProps {
  readonly readOut: ReadOut;
  readonly to: number;
  /** What the step still asks for; pressing says so. */
  readonly onMissing?: (() => void) | undefined;
}

/** First `Caller is ready`, which uncovers; then `Next`. */
export function NextButton({ readOut, to, onMissing }: NextButtonProps) {
  const { t } = useTexts();
  const { user } = useAssistance();
  const navigate = useNavigate();
  if (!readOut.ready) {
    return (
      <Button kind="primary" onClick={readOut.show}>
        {t("walkthrough.ready")}
      </Button>
    );
  }
  const next = () => void navigate(paths.walkthrough(user.id, to));
  return (
    <Button kind="primary" onClick={onMissing ?? next}>
      {t("walkthrough.next")}
    </Button>
  );
}
