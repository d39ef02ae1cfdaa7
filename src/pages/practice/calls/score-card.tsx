import { useTexts } from "../../../i18n/use-texts.ts";
import { Button } from "../../../ui/button.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { Notice } from "../../../ui/notice.tsx";
import { marksOf, type Call } from "./call-state.ts";
import type { CallDesk } from "./create-call-desk.ts";
import styles from "./calls.module.css";

/** How the call went, what gave the caller away, and the next one. */
export function ScoreCard({ desk, call }: { readonly desk: CallDesk; readonly call: Call }) {
  const { t } = useTexts();
  const { caller } = call;
  const marks = marksOf(call);
  const [outcome, ...further] = marks;
  const right = marks.filter(({ good }) => good).length;
  return (
    <div className={styles["score"]}>
      {outcome !== undefined && (
        <Notice
          tone={outcome.good ? "good" : "bad"}
          role="status"
          title={t(`practice.score.${outcome.what}`)}
        >
          <p>{t(`practice.call.${caller.id}.tell`)}</p>
        </Notice>
      )}
      <h3>{t("practice.score", { right, all: marks.length })}</h3>
      <ul className={styles["marks"]}>
        {further.map(({ what, good }) => (
          <li key={what} className={styles["mark"]} data-good={good}>
            <Icon name={good ? "check" : "cross"} />
            <span>{t(`practice.score.${what}`)}</span>
          </li>
        ))}
      </ul>
      <div className={styles["buttons"]}>
        <Button kind="primary" onClick={() => desk.take(null)}>
          {t("practice.call.next")}
        </Button>
        <Button onClick={desk.leave}>{t("practice.call.leave")}</Button>
      </div>
    </div>
  );
}
