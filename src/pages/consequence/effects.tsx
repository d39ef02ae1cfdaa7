import { useTexts } from "../../i18n/use-texts.ts";
import { useCapabilities, useEmbedded } from "../../queries/services.ts";
import styles from "./consequence.module.css";

interface EffectsProps {
  /** It is one's own MFA. */
  readonly me: boolean;
}

/** What stops working, and when. Of other sessions only what is known. */
export function Effects({ me }: EffectsProps) {
  const { t } = useTexts();
  const embedded = useEmbedded();
  const { scratchCodes } = useCapabilities();
  return (
    <section className={styles["list"]}>
      <h2>{t("consequence.what")}</h2>
      <ul>
        <li>{t("consequence.turn-off.at-once")}</li>
        <li>{t(scratchCodes ? "consequence.turn-off.dies" : "consequence.turn-off.dies.codeless")}</li>
        {embedded && <li>{t(me ? "consequence.sessions.me" : "consequence.sessions")}</li>}
      </ul>
    </section>
  );
}
