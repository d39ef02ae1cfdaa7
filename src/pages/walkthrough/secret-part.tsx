import type { ReactNode } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { Icon } from "../../ui/icon.tsx";
import type { ReadOut } from "./use-read-out.ts";
import styles from "./walkthrough.module.css";

interface SecretPartProps {
  readonly readOut: ReadOut;
  readonly coveredLabel: string;
  readonly children: ReactNode;
}

/** Hatched until the caller is ready. While it is covered, the secret is not in the page at all. */
export function SecretPart({ readOut, coveredLabel, children }: SecretPartProps) {
  const { t } = useTexts();
  const { shown, show, hide } = readOut;
  return (
    <section className={styles["secret"]}>
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
      <div>
        <Button icon={shown ? "hide" : "show"} onClick={shown ? hide : show}>
          {t(shown ? "walkthrough.hide" : "walkthrough.show")}
        </Button>
      </div>
    </section>
  );
}
