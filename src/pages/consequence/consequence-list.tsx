import { useTexts } from "../../i18n/use-texts.ts";
import type { ConsequenceAction } from "./consequence-action.ts";
import styles from "./consequence.module.css";

const effects = {
  recreate: [
    "consequence.recreate.old-works",
    "consequence.recreate.then-dies",
    "consequence.sessions",
    "consequence.recreate.delete-entry",
  ],
  "turn-off": ["consequence.turn-off.at-once", "consequence.turn-off.dies", "consequence.sessions"],
} as const;

/** What stops working, and when. */
export function ConsequenceList({ action }: { readonly action: ConsequenceAction }) {
  const { t } = useTexts();
  return (
    <section className={styles["list"]}>
      <h2>{t("consequence.what")}</h2>
      <ul>
        {effects[action].map((effect) => (
          <li key={effect}>{t(effect)}</li>
        ))}
      </ul>
    </section>
  );
}
