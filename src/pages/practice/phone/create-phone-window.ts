import { createStore, type ReadonlyStore } from "../../../lib/store.ts";
import { paths } from "../../../paths.ts";
import { hexText } from "../appliance/random.ts";
import type { Phone } from "./create-phone.ts";
import { openPhoneLine } from "./phone-line.ts";

const LOOK_MS = 500;

/** Whether the phone is beside the app or in a window of its own, for a person at another screen. */
export interface PhoneWindow {
  /** `blocked`: the browser refused the window, so the phone is still here. */
  readonly place: ReadonlyStore<"here" | "away" | "blocked">;
  /** Only in a click: browsers open no window otherwise. */
  readonly open: () => void;
  /** Closes the window; the phone is beside the app again. */
  readonly bringBack: () => void;
}

/** @param scan holds the phone's camera to the app's screen; the account that it found, or null */
export function createPhoneWindow(phone: Phone, scan: () => string | null): PhoneWindow {
  const place = createStore<"here" | "away" | "blocked">("here");
  let close = () => {};

  function open() {
    close();
    const id = hexText(8);
    const opened = window.open(phoneWindowPath(id), "_blank", "popup,width=380,height=760");
    if (opened === null) return place.set("blocked");
    const line = openPhoneLine(id, phone, ({ t }) => {
      if (t === "scan") line.post({ t: "scanned", account: scan() ?? "" });
    });
    const watch = setInterval(() => opened.closed && close(), LOOK_MS);
    close = () => {
      clearInterval(watch);
      window.removeEventListener("pagehide", close);
      line.close();
      opened.close();
      close = () => {};
      place.set("here");
    };
    window.addEventListener("pagehide", close);
    place.set("away");
  }
  return { place, open, bringBack: () => close() };
}

/** The same file as practice's first page: on static hosting there is no other. */
function phoneWindowPath(id: string): string {
  return `${paths.practice()}/?phone=${id}`;
}

/** The phone that this window is for; null for the app itself. */
export function phoneIdOf(search: string): string | null {
  return new URLSearchParams(search).get("phone");
}
