import { useEffect, useEffectEvent, useRef, useState } from "react";
import { useTexts } from "../../i18n/use-texts.ts";
import { Button } from "../../ui/button.tsx";
import { useSecretsCover } from "../../ui/cover.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { classNames } from "../../ui/class-names.ts";
import { VisuallyHidden } from "../../ui/visually-hidden.tsx";
import styles from "./header.module.css";

/** One switch for every secret on the page; there while a page shows one. */
export function SecretsButton() {
  const { t } = useTexts();
  const { covered, away, needed, setCovered } = useSecretsCover();
  const [wasCovered, setWasCovered] = useState(covered);
  if (covered && !wasCovered) setWasCovered(true);
  useAutoCover();
  const label = t(covered ? "frame.show-secrets" : "frame.hide-secrets");
  return (
    <>
      {needed && (
        <Button
          kind="text"
          icon={covered ? "show" : "hide"}
          aria-label={label}
          aria-keyshortcuts={secretsShortcut}
          title={`${label} (${secretsShortcut})`}
          onClick={() => setCovered(!covered)}
        >
          <span className={classNames(styles["wide"], styles["secrets"])}>{label}</span>
        </Button>
      )}
      <VisuallyHidden>
        <StatusLine>{needed && wasCovered && t(told(covered, away))}</StatusLine>
      </VisuallyHidden>
    </>
  );
}

function told(covered: boolean, away: boolean) {
  if (!covered) return "frame.secrets-shown";
  return away ? "frame.secrets-hidden.away" : "frame.secrets-hidden";
}

const IDLE_MS = 300_000;
/** Back within this time, as from a look at another window, nothing stays covered. */
const SHORT_ABSENCE_MS = 300_000;
const SHORTCUT_CODE = "KeyH";

/** How the shortcut is written for assistive technology (ARIA). */
const secretsShortcut = "Alt+Shift+H";

/** The shortcut, and on a desktop the cover that comes by itself: hidden page, five minutes without a sign of life. */
function useAutoCover(): void {
  const { covered, away, needed, setCovered, coverAway } = useSecretsCover();
  const hiddenAt = useRef(-Infinity);
  const comeBack = useEffectEvent(() => {
    if (away && Date.now() - hiddenAt.current < SHORT_ABSENCE_MS) setCovered(false);
  });

  // Follows the keyboard. By the place of the key, since Alt and Shift change the letter on some keyboards.
  useEffect(() => {
    if (!needed) return undefined;
    const press = (event: KeyboardEvent) => {
      if (!event.altKey || !event.shiftKey || event.ctrlKey || event.metaKey) return;
      if (event.code !== SHORTCUT_CODE) return;
      event.preventDefault();
      setCovered(!covered);
    };
    window.addEventListener("keydown", press);
    return () => window.removeEventListener("keydown", press);
  }, [covered, needed, setCovered]);

  // Follows the page and the person, but never under a phone that is scanning or is the screen itself.
  useEffect(() => {
    if (!needed || !matchMedia("(hover: hover) and (pointer: fine)").matches) return undefined;
    let timer = setTimeout(coverAway, IDLE_MS);
    const again = () => {
      clearTimeout(timer);
      timer = setTimeout(coverAway, IDLE_MS);
    };
    const hide = () => {
      if (document.visibilityState === "visible") return comeBack();
      hiddenAt.current = Date.now();
      return coverAway();
    };
    const signs = ["pointerdown", "pointermove", "keydown", "wheel"] as const;
    for (const sign of signs) window.addEventListener(sign, again, { passive: true });
    document.addEventListener("visibilitychange", hide);
    // A secret may come while nobody looks.
    hide();
    return () => {
      clearTimeout(timer);
      for (const sign of signs) window.removeEventListener(sign, again);
      document.removeEventListener("visibilitychange", hide);
    };
  }, [needed, coverAway]);
}
