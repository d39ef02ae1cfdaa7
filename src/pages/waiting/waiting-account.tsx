import type { WaitingSignIn } from "../../api/contract/waiting-sign-in.ts";
import type { Texts } from "../../i18n/texts.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { ActionRow } from "../../ui/action-row.tsx";
import { Button } from "../../ui/button.tsx";
import styles from "./waiting.module.css";

interface WaitingAccountProps {
  /** Of one account, one at least. */
  readonly reasons: readonly WaitingSignIn[];
  readonly busy: boolean;
  readonly onClear: () => void;
  readonly onLetIn: () => void;
}

/** One account: why its sign-ins have to wait, and until when. */
export function WaitingAccount({ reasons, busy, onClear, onLetIn }: WaitingAccountProps) {
  const texts = useTexts();
  const { t, formatDate } = texts;
  const name = reasons[0]?.user?.name;
  return (
    <article className={styles["account"]}>
      <h2>{name === undefined ? t("audit.waiting.unknown") : <bdi>{name}</bdi>}</h2>
      <ul className={styles["reasons"]}>
        {reasons.map((reason, index) => (
          <li key={index}>
            {[
              t(`audit.waiting.step.${reason.step}`),
              whyWords(texts, reason),
              reason.until === null
                ? t("audit.waiting.until.cleared")
                : t("audit.waiting.until", { when: formatDate(reason.until, "instant") }),
            ].join(" · ")}
          </li>
        ))}
      </ul>
      <ActionRow>
        <Button busy={busy} onClick={onLetIn}>
          {t("audit.waiting.let-in")}
        </Button>
        <Button kind="primary" busy={busy} onClick={onClear}>
          {t("audit.waiting.clear")}
        </Button>
      </ActionRow>
    </article>
  );
}

function whyWords({ t }: Texts, { why, place, until }: WaitingSignIn): string {
  if (until === null) return t("audit.waiting.why.stopped");
  if (why === "address" || why === "network") return t("audit.waiting.why.place", { place: place ?? "" });
  return t(`audit.waiting.why.${why}`);
}
