/** The help desk's call. "Say" is read out to the caller word for word; everything else is for the agent. */
export const walkthrough = {
  "walkthrough.heading": "Walkthrough",
  "walkthrough.for": "Caller: {{name}}",
  "walkthrough.step": "Step {{step}} of {{steps}}",
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
  "walkthrough.choose.none": "No user matches “{{query}}”.",
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
  /** The six steps of the call. */
  "walkthrough.identity.title": "Who is calling",
  "walkthrough.identity.say":
    "Before I change anything on your account I have to be sure that it is you. I will ask a few questions. I will never ask for your password or your scratch codes.",
  "walkthrough.identity.see": "Nothing yet. The caller needs a phone and, if at hand, pen and paper.",
  "walkthrough.identity.checklist": "Identity checklist",
  "walkthrough.identity.ticket": "Ticket number",
  "walkthrough.identity.ticket-missing": "Type the ticket number.",
  "walkthrough.identity.unchecked": "Tick every check, or end the call.",
  "walkthrough.identity.default.callback": "Called back on the number in the directory",
  "walkthrough.identity.default.manager": "Name of the line manager matches the directory",
  "walkthrough.identity.default.recent": "Described a recent piece of work that I can see",
  "walkthrough.identity.fails": "The caller cannot answer, or is in a hurry",
  "walkthrough.identity.fails.do":
    "End the call here. Nothing was changed. Ask the line manager to call, and write what happened into the ticket.",

  "walkthrough.prepare.title": "Get the phone ready",
  "walkthrough.prepare.say":
    "Please open the authenticator app on your phone. Choose the plus sign or “add account”, and then “enter a set-up key” or “enter by hand”.",
  "walkthrough.prepare.see": "A form with a field for a name and a field for a key.",
  "walkthrough.prepare.no-app": "There is no authenticator app on the phone",
  "walkthrough.prepare.no-app.do":
    "Ask the caller to open the phone’s own app store and install one. Any standard authenticator app will do, for example Aegis, 2FAS, Google Authenticator or Microsoft Authenticator.",
  "walkthrough.prepare.old-entry": "There is an old entry for this account",
  "walkthrough.prepare.old-entry.do":
    "It stays for now. At the end of the call you ask for it to be deleted.",
  "walkthrough.prepare.lost": "The old phone is lost",
  "walkthrough.prepare.lost.do":
    "Go on: the old phone stops working the moment a code of the new one is confirmed. If it may have been stolen, tell the security team as well.",
  "walkthrough.prepare.next":
    "“Next” makes a new secret key. Nothing changes at sign-in until a code is confirmed.",
  "walkthrough.prepare.next.recreate":
    "“Next” makes a new secret key. The old phone and the old scratch codes work until the new code is confirmed.",
  "walkthrough.prepare.next.consent":
    "This user has MFA. “Next” leads to “Re-create MFA” first: what stops working, and your consent. Then the call goes on here.",
  "walkthrough.prepare.made": "The secret key is made. It stays the same through this call.",

  "walkthrough.key.title": "Read out the key",
  "walkthrough.key.say":
    "As the name of the account, type {{account}}. Now I read you the key, four characters at a time. Say “yes” after each group.",
  "walkthrough.key.covered": "The secret key is covered until the caller is ready.",
  "walkthrough.key.list": "Secret key, spelled out in groups of four",
  "walkthrough.key.then": "If the app asks for a type, choose “time-based”. Then save.",
  "walkthrough.key.see":
    "A new entry {{account}} with a six-digit code that changes every {{seconds}} seconds.",
  "walkthrough.key.refused": "The app does not take the key",
  "walkthrough.key.refused.do":
    "Read the key once more from the first group, and let the caller read each group back. The digits 0, 1, 8 and 9 never occur in it: what sounds like one is a letter.",
  "walkthrough.key.camera": "The camera will not scan, or there is nothing to scan",
  "walkthrough.key.camera.do":
    "On the telephone the key is typed in: choose “enter by hand” in the app. Scanning works only in front of your screen.",
  "walkthrough.key.longer": "The app asks for more",
  "walkthrough.key.longer.do": "Algorithm {{algorithm}}, {{digits}} digits, period {{seconds}} seconds.",

  "walkthrough.codes.title": "Read out the scratch codes",
  "walkthrough.codes.say":
    "Take pen and paper. I read you the scratch codes. Each one replaces your phone once, if it is lost. Nobody will ever ask you for one on the phone: I read them to you, you never read them to anybody.",
  "walkthrough.codes.covered": "The scratch codes are covered until the caller is ready.",
  "walkthrough.codes.list": "Scratch codes",
  "walkthrough.codes.see_one": "{{count}} number on paper, in a safe place.",
  "walkthrough.codes.see_other": "{{count}} numbers on paper, in a safe place.",
  "walkthrough.codes.no-paper": "The caller cannot write now",
  "walkthrough.codes.no-paper.do":
    "Wait, or agree on another time: codes that were not kept cannot be shown again.",
  "walkthrough.codes.written": "The caller has written down all scratch codes",
  "walkthrough.codes.unwritten": "Tick this when the caller has written down all scratch codes.",

  "walkthrough.confirm.title": "Confirm with a code",
  "walkthrough.confirm.say":
    "Now read me the six-digit code that your app shows for {{account}}. If it is about to change, wait for the next one.",
  "walkthrough.confirm.type": "Type what the caller reads out.",
  "walkthrough.confirm.see": "A six-digit code that changes every {{seconds}} seconds.",
  "walkthrough.confirm.wrong": "The code is refused",
  "walkthrough.confirm.wrong.do":
    "Read the explanation under the field to the caller. Most often the phone’s clock is wrong, or it is the code of another entry. Then take the next code: the same one is never sent twice.",
  "walkthrough.confirm.clock": "The phone’s clock is wrong",
  "walkthrough.confirm.clock.do":
    "On Android: Settings, System, Date & time, Set time automatically. On an iPhone: Settings, General, Date & Time, Set Automatically. Then take the next code.",
  "walkthrough.confirm.still": "It is refused again and again",
  "walkthrough.confirm.still.do":
    "The key was probably typed wrongly. Ask the caller to delete the new entry, go back to step 3 and read the key again: it is still the same.",

  "walkthrough.done.title": "MFA is on",
  "walkthrough.done.say":
    "Your second factor works. At the next sign-in you are asked for your password and for the code that your app shows then.",
  "walkthrough.done.say.old": "If you have an older entry for this account in the app, delete it now.",
  "walkthrough.done.see": "One entry {{account}} in the app, and no older one.",
  "walkthrough.done.no-codes": "The caller has no scratch codes",
  "walkthrough.done.no-codes.do":
    "They cannot be shown again. Setting up MFA once more gives new ones: begin a new walkthrough.",
} as const;
