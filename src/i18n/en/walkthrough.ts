import { walkthroughSteps } from "./walkthrough-steps.ts";

/** The help desk's call. "Say" is read out to the caller word for word; everything else is for the agent. */
export const walkthrough = {
  "walkthrough.heading": "Walkthrough",
  "walkthrough.for": "Caller: {name}",
  "walkthrough.step": "Step {step} of {steps}",
  "walkthrough.say": "Say",
  "walkthrough.see": "They should see",
  "walkthrough.picture": "What the wizard shows at this step, with sample data",
  "walkthrough.sample": "Sample",
  "walkthrough.if-not": "If not",
  "walkthrough.bar": "Steps of the call",
  "walkthrough.next": "Next",
  "walkthrough.previous": "Previous",
  "walkthrough.ready": "Caller is ready",
  "walkthrough.show": "Show",
  "walkthrough.hide": "Hide",
  "walkthrough.copy-note": "Copy ticket note",
  "walkthrough.note.copied": "The ticket note is on the clipboard.",
  "walkthrough.note.refused": "The browser did not allow copying. The note stands below: copy it by hand.",
  "walkthrough.note": "Ticket note",
  "walkthrough.leave": "End the call without finishing",

  "walkthrough.choose.text": "Who is calling? Find the caller, then choose the name.",
  "walkthrough.choose.find": "Find a user",
  "walkthrough.choose.list": "Users",
  "walkthrough.choose.none": "No user matches “{query}”.",
  "walkthrough.choose.more": "There are more. Type more of the name.",
  "walkthrough.choose.external": "Identity provider",
  "walkthrough.choose.on": "MFA is on",
  "walkthrough.choose.off": "MFA is off",
  "walkthrough.choose.unknown": "MFA state unknown",

  "walkthrough.lost.title": "No call is under way on this page",
  "walkthrough.lost":
    "If the page was loaded again in the middle of a call, the secret key of that call is gone and cannot be confirmed any more.",
  "walkthrough.begin-again": "Begin again",
  "walkthrough.external":
    "The identity provider manages this user’s MFA. It cannot be set here: pass the caller on to the team that runs the identity provider.",
  "walkthrough.to-users": "Go to Users",
  "walkthrough.to-queue": "Back to the queue",

  ...walkthroughSteps,

  "walkthrough.note.title": "MFA walkthrough by telephone",
  "walkthrough.note.agent": "Agent",
  "walkthrough.note.caller": "Caller",
  "walkthrough.note.appliance": "Appliance",
  "walkthrough.note.what": "What",
  "walkthrough.note.what.set-up": "Set up MFA",
  "walkthrough.note.what.recreate": "Re-create MFA for a new phone",
  "walkthrough.note.ticket": "Ticket",
  "walkthrough.note.checks": "Identity checks",
  "walkthrough.note.checks.between": "; ",
  "walkthrough.note.begun": "Begun",
  "walkthrough.note.ended": "Ended",
  "walkthrough.note.result": "Result",
  "walkthrough.note.result.done": "MFA is on, a code of the new entry was confirmed.",
  "walkthrough.note.result.open": "Not finished. MFA was not changed.",
  "walkthrough.note.result.under-way": "The call is still under way. So far MFA was not changed.",
  "walkthrough.note.result.finished-before":
    "The set-up was finished already, but not in this call. The state must be read again.",
  "walkthrough.note.result.unknown":
    "The server gave no answer to the last step. The state must be read again.",
} as const;
