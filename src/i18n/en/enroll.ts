import { enrollReady } from "./enroll-ready.ts";
import { enrollScan } from "./enroll-scan.ts";

/** The wizard; one file for each of its steps. */
export const enroll = {
  "enroll.title": "Set up MFA",
  "enroll.steps": "Steps",
  "enroll.steps.ready": "Get ready",
  "enroll.steps.scan": "Scan",
  "enroll.steps.codes": "Scratch codes",
  "enroll.steps.confirm": "Confirm",
  "enroll.steps.done": "done",
  "enroll.steps.progress": "Step {step} of {total}",
  "enroll.start": "Start",
  "enroll.continue": "Continue",
  "enroll.back": "Back",
  "enroll.cancel": "Cancel",
  "enroll.peek": "Press and hold to peek",
  "enroll.copied": "Copied.",
  "enroll.copy-failed":
    "Copying is not possible here. The text is selected: copy it with the keyboard or the menu of your browser.",
  "enroll.copy-failed.covered": "Copying is not possible here. Show the secrets and copy them by hand.",
  "enroll.later.failed":
    "What you see here stays, and nothing is changed yet. Try again. If it does not help, load the page again and start once more, and delete the entry that you added to your app.",
  ...enrollReady,
  ...enrollScan,
} as const;
