import { useTexts } from "../../i18n/use-texts.ts";
import { useCapabilities, useEmbedded } from "../../queries/services.ts";
import type { ConsequenceAction } from "./use-consequence.ts";
import styles from "./consequence.module.css";

const codeless = {
  "consequence.recreate.old-works": "consequence.recreate.old-works.codeless",
  "consequence.recreate.then-dies": "consequence.recreate.then-dies.codeless",
  "consequence.recreate.delete-entry": "consequence.recreate.delete-entry",
  "consequence.turn-off.at-once": "consequence.turn-off.at-once",
  "consequence.turn-off.dies": "consequence.turn-off.dies.codeless",
  "consequence.sessions": "consequence.sessions",
} as const;

const effects = {
  recreate: [
    "consequence.recreate.old-works",
    "consequence.recreate.then-dies",
    "consequence.sessions",
    "consequence.recreate.delete-entry",
  ],
  "turn-off": ["consequence.turn-off.at-once", "consequence.turn-off.dies", "consequence.sessions"],
} as const;

/** What stops working, and when. Of other sessions only what is known. */
export function Effects({ action }: { readonly action: ConsequenceAction }) {
  const { t } = useTexts();
  const embedded = useEmbedded();
  const { scratchCodes } = useCapabilities();
  return (
    <section className={styles["list"]}>
      <h2>{t("consequence.what")}</h2>
      <ul>
        {effects[action]
          .filter((effect) => embedded || effect !== "consequence.sessions")
          .map((effect) => (
            <li key={effect}>{t(scratchCodes ? effect : codeless[effect])}</li>
          ))}
      </ul>
    </section>
  );
}
