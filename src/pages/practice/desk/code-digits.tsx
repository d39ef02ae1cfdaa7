import styles from "./phone.module.css";

/** Six or eight digits in two halves by CSS; one string without a gap for those who copy it or listen. */
export function CodeDigits({ code }: { readonly code: string }) {
  const half = code.length / 2;
  return (
    <bdi dir="ltr">
      <span className={styles["half"]}>{code.slice(0, half)}</span>
      <span>{code.slice(half)}</span>
    </bdi>
  );
}
