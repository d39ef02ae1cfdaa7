import { useEffect, useRef, useState, type ReactNode } from "react";
import { useNavigate } from "react-router";
import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import { useKeptFocus } from "../../ui/hooks/use-kept-focus.ts";
import { useCoveredSecret, useSecretsCover } from "../../ui/cover.tsx";
import styles from "./script.module.css";

type ReadOut = ReturnType<typeof useReadOut>;

/** A secret that is read out: covered at first, and whenever secrets are hidden on this page. */
export function useReadOut() {
  const covered = useCoveredSecret();
  const { setCovered } = useSecretsCover();
  const { markGiven } = useAssistance();
  const [open, setOpen] = useState(false);
  const [ready, setReady] = useState(false);
  useKeptFocus(ready);
  return {
    shown: open && !covered,
    /** The caller was ready once at this step; covering again does not take that back. */
    ready,
    show: () => {
      setOpen(true);
      setReady(true);
      setCovered(false);
      markGiven();
    },
    hide: () => setOpen(false),
  };
}

interface SecretPartProps {
  readonly readOut: ReadOut;
  readonly coveredLabel: string;
  readonly children: ReactNode;
}

/** Hatched until the caller is ready. While it is covered, the secret is not in the page at all. */
export function SecretPart({ readOut, coveredLabel, children }: SecretPartProps) {
  const { t } = useTexts();
  const { shown, ready, show, hide } = readOut;
  const top = useRef<HTMLElement>(null);
  // What is said then stands above, and what is read out below it: both are in sight from the top of the step.
  useEffect(() => {
    if (ready) top.current?.closest("article")?.scrollIntoView({ block: "start" });
  }, [ready]);
  return (
    <section ref={top} className={styles["secret"]}>
      {shown ? (
        children
      ) : (
        <div className={styles["hatched"]}>
          <p>
            <Icon name="hide" />
            {coveredLabel}
          </p>
        </div>
      )}
      {/* Before that, `Caller is ready` shows it. */}
      {ready && (
        <div>
          <Button icon={shown ? "hide" : "show"} onClick={shown ? hide : show}>
            {t(shown ? "walkthrough.hide" : "walkthrough.show")}
          </Button>
        </div>
      )}
    </section>
  );
}

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
