import type { PlainKey } from "../i18n/english.ts";
import type { View } from "./view-of.ts";

const headings: Readonly<Record<View, PlainKey>> = {
  getReady: "enroll.ready.heading",
  scan: "enroll.scan.heading",
  scratchCodes: "enroll.codes.heading",
  confirm: "enroll.confirm.heading",
  done: "enroll.done.heading",
  stopped: "enroll.stopped.heading",
};

/** Where the server contradicts that it took the code (`useContradicted`). */
export const contradictedHeading: PlainKey = "enroll.unknown.title";

/** On a touch phone nothing is scanned: the app is on the phone itself. */
export function headingOf(view: View, phone: boolean): PlainKey {
  return view === "scan" && phone ? "enroll.scan.heading-phone" : headings[view];
}
