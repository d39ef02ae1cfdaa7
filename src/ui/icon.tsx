import styles from "./text.module.css";

/** Strokes of 1.6 on a grid of 20. */
const iconPaths = {
  check: "M4.5 10.5l3.7 3.7 7.3-8",
  cross: "M5.5 5.5l9 9m0-9l-9 9",
  info: "M10 9.2v4.6M10 6.3v.1M10 2.6a7.4 7.4 0 100 14.8 7.4 7.4 0 000-14.8z",
  good: "M6.6 10.3l2.4 2.4 4.5-5M10 2.6a7.4 7.4 0 100 14.8 7.4 7.4 0 000-14.8z",
  warn: "M10 7.6v3.8M10 14v.1M9.1 3.3L2.2 15a1.1 1.1 0 001 1.7h13.6a1.1 1.1 0 001-1.7L10.9 3.3a1.1 1.1 0 00-1.8 0z",
  bad: "M10 6v4.8M10 13.7v.1M7 2.7h6l4.3 4.3v6l-4.3 4.3H7L2.7 13V7z",
  copy: "M7.5 7.5h8.5v8.5H7.5zM4 12.5V4h8.5",
  download: "M10 3v9.5M6 9l4 4 4-4M3.5 16.5h13",
  share: "M10 12.5V3M6.5 6L10 2.5 13.5 6M5.5 9H4v8h12V9h-1.5",
  print: "M6 7V3h8v4M6 14H3.5V7h13v7H14M6 11.5h8V17H6z",
  enlarge: "M12 3.5h4.5V8M8 16.5H3.5V12M16.5 3.5L11.5 8.5M3.5 16.5l5-5",
  hide: "M3 3l14 14M8.3 5.2A8 8 0 0110 5c4.5 0 7 5 7 5a12 12 0 01-2 2.7M5.2 6.9A12.5 12.5 0 003 10s2.5 5 7 5a7.5 7.5 0 003-.6M8.3 8.4a2.3 2.3 0 003.2 3.3",
  show: "M3 10s2.5-5 7-5 7 5 7 5-2.5 5-7 5-7-5-7-5zM10 7.7a2.3 2.3 0 100 4.6 2.3 2.3 0 000-4.6z",
  phone: "M6 2.5h8v15H6zM9 15h2",
  shield: "M10 2.5l6.5 2.3v4.7c0 4-2.7 6.7-6.5 8-3.8-1.3-6.5-4-6.5-8V4.8z",
  down: "M5.5 8l4.5 4.5L14.5 8",
  globe:
    "M10 2.6a7.4 7.4 0 100 14.8 7.4 7.4 0 000-14.8zM2.8 10h14.4M10 2.6c2 2 3 4.5 3 7.4s-1 5.4-3 7.4c-2-2-3-4.5-3-7.4s1-5.4 3-7.4z",
  theme: "M16.6 11.8A7 7 0 018.2 3.4a7 7 0 108.4 8.4z",
  person: "M10 3.2a3.3 3.3 0 100 6.6 3.3 3.3 0 000-6.6zM3.6 17c.6-3.2 3-5 6.4-5s5.8 1.8 6.4 5",
  back: "M12 5l-5 5 5 5",
  menu: "M3.5 5.5h13M3.5 10h13M3.5 14.5h13",
} as const;

export type IconName = keyof typeof iconPaths;

/** Always beside a word, so never read out. */
export function Icon(props: { readonly name: IconName }) {
  return (
    <svg
      className={styles["icon"]}
      viewBox="0 0 20 20"
      aria-hidden="true"
      focusable="false"
      data-name={props.name}
    >
      <path d={iconPaths[props.name]} />
    </svg>
  );
}
