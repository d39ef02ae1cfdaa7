import { useTexts } from "../../../i18n/use-texts.ts";
import { Disclosure } from "../../../ui/disclosure.tsx";
import { Icon } from "../../../ui/icon.tsx";
import { VisuallyHidden } from "../../../ui/visually-hidden.tsx";
import type { ScratchCode } from "../appliance/practice-user.ts";
import { PaperCodes } from "./paper-codes.tsx";
import styles from "./people-list.module.css";

interface PersonRowProps {
  readonly name: string;
  readonly description: string;
  /** Null for somebody who signs in at the identity provider. */
  readonly password: string | null;
  /** Null while MFA is off. */
  readonly scratchCodes: readonly Readonly<ScratchCode>[] | null;
}

export function PersonRow({ name, description, password, scratchCodes }: PersonRowProps) {
  const { t } = useTexts();
  return (
    <li className={styles["person"]}>
      <p className={styles["head"]}>
        <strong>{name}</strong>
        <span className={styles["password"]}>
          {password === null ? (
            t("practice.people.no-password")
          ) : (
            <>
              <VisuallyHidden>{t("practice.people.password")}</VisuallyHidden> <code>{password}</code>
            </>
          )}
        </span>
        <span className={styles["state"]}>
          <Icon name={scratchCodes === null ? "cross" : "check"} />
          {scratchCodes === null ? t("practice.people.mfa-off") : t("practice.people.mfa-on")}
        </span>
      </p>
      <p className={styles["about"]}>{description}</p>
      {scratchCodes !== null && (
        <Disclosure summary={t("practice.people.scratch-codes")}>
          <PaperCodes codes={scratchCodes} />
        </Disclosure>
      )}
    </li>
  );
}
