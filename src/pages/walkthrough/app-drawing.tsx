import { useTexts } from "../../i18n/use-texts.ts";
import { AccountName } from "../../ui/long-name.tsx";
import { classNames } from "../../ui/class-names.ts";
import styles from "./app-drawing.module.css";

interface AppDrawingProps {
  /** The menu behind the plus sign, the form of a key, or the list with the new account. */
  readonly screen: "menu" | "form" | "list";
  /** "" before it was said. */
  readonly account: string;
  /** How many groups the key has, and how many were read out. */
  readonly groups: number;
  readonly entered: number;
}

/** What the caller looks at, filled in as far as the call is. The key is dots: nobody reads it from here. */
export function AppDrawing({ screen, account, groups, entered }: AppDrawingProps) {
  const { t } = useTexts();
  return (
    <figure className={styles["figure"]}>
      <figcaption>{t("walkthrough.drawing")}</figcaption>
      <div className={styles["phone"]} aria-hidden="true">
        {screen === "menu" && (
          <>
            <p className={styles["row"]}>{t("walkthrough.drawing.menu.scan")}</p>
            <p className={classNames(styles["row"], styles["wanted"])}>{t("walkthrough.drawing.menu.key")}</p>
            <span className={styles["plus"]} />
          </>
        )}
        {screen === "form" && (
          <>
            <p className={styles["title"]}>{t("walkthrough.drawing.form")}</p>
            <Line label={t("walkthrough.drawing.account")} text={account} now={entered === 0} />
            <Line
              label={t("walkthrough.drawing.key")}
              text={Array.from({ length: entered }, () => "••••").join(" ")}
              now={entered > 0 && entered < groups}
            />
            <p className={styles["row"]}>{t("walkthrough.drawing.type")}</p>
            <p className={classNames(styles["button"], entered === groups && groups > 0 && styles["wanted"])}>
              {t("walkthrough.drawing.add")}
            </p>
          </>
        )}
        {screen === "list" && (
          <div className={classNames(styles["row"], styles["wanted"])}>
            <p>
              <AccountName name={account} />
            </p>
            <p className={styles["code"]} />
          </div>
        )}
      </div>
    </figure>
  );
}

interface LineProps {
  readonly label: string;
  readonly text: string;
  /** The caller is here. */
  readonly now: boolean;
}

function Line({ label, text, now }: LineProps) {
  return (
    <div>
      <p className={styles["label"]}>{label}</p>
      <p className={classNames(styles["field"], now && styles["wanted"])}>
        <bdi>{text}</bdi>
      </p>
    </div>
  );
}
