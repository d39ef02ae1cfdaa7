import { useId, useRef, useState, type KeyboardEvent, type ReactNode } from "react";
import { Button } from "./button.tsx";
import { Icon } from "./icon.tsx";
import styles from "./menu-button.module.css";

export interface MenuItem {
  readonly label: string;
  readonly onSelect: () => void;
  /** For a choice among several: whether it is the one that holds now. */
  readonly chosen?: boolean;
  /** For a name in another language than the page (the list of languages). */
  readonly lang?: string;
}

interface MenuButtonProps {
  /** What is seen; `name` when more must be heard. */
  readonly label: ReactNode;
  readonly name?: string;
  readonly items: readonly MenuItem[];
  /** A line below them, only to be read. */
  readonly foot?: string;
}

/** A menu of actions, by the ARIA pattern: arrows, Home, End, Esc; it closes when the focus leaves. */
export function MenuButton({ label, name, items, foot }: MenuButtonProps) {
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const id = useId();

  function close() {
    setOpen(false);
    trigger.current?.focus();
  }
  function move(event: KeyboardEvent<HTMLDivElement>) {
    if (event.key === "Escape") close();
    const next = nextItem([...event.currentTarget.querySelectorAll("button")], event.key);
    if (next === undefined) return;
    event.preventDefault();
    next.focus();
  }
  return (
    <div
      className={styles["place"]}
      onBlur={(event) => !event.currentTarget.contains(event.relatedTarget) && setOpen(false)}
    >
      <Button
        ref={trigger}
        kind="text"
        iconAfter="down"
        aria-label={name}
        aria-haspopup="menu"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
      >
        {label}
      </Button>
      {open && (
        <div id={id} role="menu" tabIndex={-1} className={styles["menu"]} onKeyDown={move}>
          {items.map(({ label: item, onSelect, chosen, lang }, index) => (
            <button
              key={item}
              type="button"
              role={chosen === undefined ? "menuitem" : "menuitemradio"}
              aria-checked={chosen}
              lang={lang}
              className={styles["item"]}
              // The menu was opened by this person's own key or click: the pattern moves the focus into it.
              ref={index === 0 ? focusWhenMounted : undefined}
              onClick={() => {
                close();
                onSelect();
              }}
            >
              {item}
              {chosen === true && <Icon name="check" />}
            </button>
          ))}
          {foot && <div className={styles["foot"]}>{foot}</div>}
        </div>
      )}
    </div>
  );
}

function focusWhenMounted(element: HTMLButtonElement | null): void {
  element?.focus();
}

/** Where a key leads from the focused item of a menu, round at both ends; `undefined` for keys that lead nowhere. */
function nextItem<Item extends HTMLElement>(items: readonly Item[], key: string): Item | undefined {
  const focused = items.findIndex((item) => item === document.activeElement);
  switch (key) {
    case "ArrowDown":
      return items.at((focused + 1) % items.length);
    case "ArrowUp":
      return items.at(Math.max(focused, 0) - 1);
    case "Home":
      return items.at(0);
    case "End":
      return items.at(-1);
    default:
      return undefined;
  }
}
