import { useTexts } from "../../i18n/use-texts.ts";
import { useCapabilities, useEmbedded } from "../../queries/services.ts";
import styles from "./consequence.module.css";

const codeless = {
  "consequence.turn-off.at-once": "consequence.turn-off.at-once",
  "consequence.turn-off.dies": "consequence.turn-off.dies.codeless",
  "consequence.sessions": "consequence.sessions",
} as const;

const effects = [
  "consequence.turn-off.at-once",
  "consequence.turn-off.dies",
  "consequence.sessions",
] as const;

/** What stops working, and when. Of other sessions only what is known. */
export function Effects() {
  const { t } = useTexts();
  const embedded = useEmbedded();
  const { scratchCodes } = useCapabilities();
  return (
    <section className={styles["list"]}>
      <h2>{t("consequence.what")}</h2>
      <ul>
        {effects
          .filter((effect) => embedded || effect !== "consequence.sessions")
          .map((effect) => (
            <li key={effect}>{t(scratchCodes ? effect : codeless[effect])}</li>
          ))}
      </ul>
    </section>
  );
}
