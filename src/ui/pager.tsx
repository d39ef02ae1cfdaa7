import { useState } from "react";
import { Button } from "./button.tsx";
import { TextField } from "./field.tsx";
import styles from "./layout.module.css";

interface Turn {
  readonly text: string;
  /** What it is called where the words on it are too short to tell. */
  readonly name?: string;
}

/** The words of the field that takes the number of any page. */
interface JumpTexts {
  readonly label: string;
  readonly go: string;
}

interface PagerProps {
  readonly label: string;
  /** "Page 2 of 7". */
  readonly place: string;
  readonly page: number;
  readonly pages: number;
  readonly previous: Turn;
  readonly next: Turn;
  /** For lists too long to be turned page by page. */
  readonly jump?: JumpTexts;
  readonly onPage: (page: number) => void;
}

/** Turns the pages of a long list; a list of one page has none. */
export function Pager({ label, place, page, pages, previous, next, jump, onPage }: PagerProps) {
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
      {jump !== undefined && pages > FEW && <Jump {...jump} pages={pages} onPage={onPage} />}
    </nav>
  );
}

/** Up to here, turning is as quick. */
const FEW = 4;

/** A number past the end is the last page. */
function Jump({ label, go, pages, onPage }: JumpTexts & Pick<PagerProps, "pages" | "onPage">) {
  const [typed, setTyped] = useState("");
  const wanted = Number(typed);
  return (
    <form
      className={styles["jump"]}
      onSubmit={(event) => {
        event.preventDefault();
        if (!Number.isSafeInteger(wanted) || wanted < 1) return;
        setTyped("");
        onPage(Math.min(wanted, pages));
      }}
    >
      <TextField label={label} value={typed} inputMode="numeric" maxLength={7} onChange={setTyped} />
      <Button type="submit">{go}</Button>
    </form>
  );
}
