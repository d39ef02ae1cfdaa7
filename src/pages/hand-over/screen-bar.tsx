import { useAssistance } from "../../enrollment/assisted/assistance.ts";
import { useTexts } from "../../i18n/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { LongName } from "../../ui/long-name.tsx";
import { useSecretsCover } from "../../ui/secrets-cover.tsx";
import styles from "./hand-over.module.css";

/** Whose set-up this is, and the two things that stay possible: to cover it, and to give the screen back. */
export function ScreenBar() {
  const { t, rich } = useTexts();
  const { user, appliance, lock } = useAssistance();
  const { covered, needed, setCovered } = useSecretsCover();
  const label = t(covered ? "frame.show-secrets" : "frame.hide-secrets");
  const names = {
    name: (
      <bdi>
        <LongName name={user.name} />
      </bdi>
    ),
    appliance: (
      <bdi>
        <LongName name={appliance} />
      </bdi>
    ),
  };
  return (
    <div className={styles["bar"]}>
      <p>{rich("hand-over.screen.for", names)}</p>
      {needed && (
        <Button
          kind="text"
          icon={covered ? "show" : "hide"}
          aria-label={label}
          title={label}
          onClick={() => setCovered(!covered)}
        >
          <span className={styles["wide"]}>{label}</span>
        </Button>
      )}
      <span className={styles["back"]}>
        <Button onClick={lock.ask}>{t("hand-over.screen.leave")}</Button>
      </span>
    </div>
  );
}
