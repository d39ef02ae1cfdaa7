import { Button } from "./button.tsx";
import styles from "./layout.module.css";

interface Turn {
  readonly text: string;
  /** What it is called where the words on it are too short to tell. */
  readonly name?: string;
}

interface PagerProps {
  readonly label: string;
  /** "Page 2 of 7". */
  readonly place: string;
  readonly page: number;
  readonly pages: number;
  readonly previous: Turn;
  readonly next: Turn;
  readonly onPage: (page: number) => void;
}

/** Turns the pages of a long list; a list of one page has none. */
export function Pager({ label, place, page, pages, previous, next, onPage }: PagerProps) {
  if (pages <= 1) return null;
  return (
    <nav className={styles["pager"]} aria-label={label}>
      <Button
        aria-label={previous.name}
        aria-disabled={page <= 1 || undefined}
        onClick={() => onPage(page - 1)}
      >
        {previous.text}
      </Button>
      <span>{place}</span>
      <Button
        aria-label={next.name}
        aria-disabled={page >= pages || undefined}
        onClick={() => onPage(page + 1)}
      >
        {next.text}
      </Button>
    </nav>
  );
}
