import { useTexts } from "../../i18n/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import styles from "./audit.module.css";

interface AuditFilterProps {
  readonly userId: string | null;
  readonly name: string | null;
  readonly onAll: () => void;
}

/** Whom the list is about, while it is about one. */
export function AuditFilter({ userId, name, onAll }: AuditFilterProps) {
  const { t, rich } = useTexts();
  if (userId === null) return null;
  return (
    <div className={styles["filter"]}>
      <p>{rich("audit.of", { name: <bdi>{name}</bdi> })}</p>
      <Button onClick={onAll}>{t("audit.all")}</Button>
    </div>
  );
}
