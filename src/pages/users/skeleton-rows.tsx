import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import styles from "./users.module.css";

const ROWS = [0, 1, 2, 3, 4, 5, 6, 7];

/** As high as the rows to come, so that nothing jumps. */
export function SkeletonRows({ label }: { readonly label: string }) {
  return (
    <div role="status">
      <VisuallyHidden>{label}</VisuallyHidden>
      <div aria-hidden>
        {ROWS.map((row) => (
          <div key={row} className={styles["skeleton"]} />
        ))}
      </div>
    </div>
  );
}
