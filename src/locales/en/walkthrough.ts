/** The help desk's call. What stands under “Say” is spoken to the caller word for word; everything else is for the agent. */
export const walkthrough = {
  "walkthrough.heading": "Walkthrough",
  "walkthrough.step": "Step {{step}} of {{steps}}",
  "walkthrough.say": "Say",
  "walkthrough.see": "They should see",
  "walkthrough.if-not": "If not",
  "walkthrough.bar": "The call",
  "walkthrough.bar.ticket": "Ticket {{ticket}}",
  "walkthrough.step-up.say": "One moment, please. I have to enter my password.",
  "walkthrough.next": "Next",
  "walkthrough.previous": "Previous",
  "walkthrough.ready": "Caller is ready",
  "walkthrough.show": "Show",
  "walkthrough.hide": "Hide",
  "walkthrough.copy-note": "Copy ticket note",
  "walkthrough.note.copied": "Note copied.",
  "walkthrough.note.refused": "Your browser didn't allow copying. Select the note and copy it by hand.",
  "walkthrough.note": "Ticket note",

  "walkthrough.choose.text": "Who's calling?",
  "walkthrough.choose.say": "This is the help desk. What's your user name, please?",
  "walkthrough.choose.find": "Find a user",
  "walkthrough.choose.find.begins": "Begins with…",
  "walkthrough.choose.list": "Users",
  "walkthrough.choose.none": "No user matches “{{query}}”.",
  "walkthrough.choose.more": "There are more. Enter more of the name.",
  "walkthrough.choose.external": "Identity provider: can't be set up here",
  "walkthrough.choose.on": "MFA is on",
  "walkthrough.choose.off": "MFA is off",
  "walkthrough.choose.unknown": "MFA status unknown",
  "walkthrough.choose.you": "That's you",

  "walkthrough.lost.title": "No call is under way on this page",
  "walkthrough.lost": "The page was loaded again, so the key of that call is gone. It will never work.",
  "walkthrough.lost.finished":
    "The page was loaded again. MFA was turned on after that call began, so it probably finished.",
  "walkthrough.lost.unsure":
    "The page was loaded again and no longer has the key of that call. We can't tell whether the call finished.",
  "walkthrough.lost.say.finished":
    "I'm sorry, my page was loaded again. We're probably finished. Please don't delete anything from your app.",
  "walkthrough.lost.say":
    "I'm sorry, I have to start again. If your app has a new account for us, please delete it. If the key is only half entered, clear it.",
  "walkthrough.begin-again": "Begin again",
  "walkthrough.external": "The identity provider manages this user's MFA. It can't be set up here.",
  "walkthrough.external.say":
    "You sign in with your company account, so MFA is set up there. There's nothing to set up here. Please ask the team that looks after your company account.",
  "walkthrough.stopped.say":
    "I'm sorry, that didn't work. Nothing has changed on your account. Please delete the new account from your app, and we'll start again.",
  "walkthrough.stopped.say.late": "That took too long, so it expired. It wasn't your mistake.",
  "walkthrough.stopped.say.codes": "Tear up the codes that you wrote down. You'll get new ones.",
  "walkthrough.stopped.say.unsure":
    "I'm sorry, that didn't work. Please don't delete anything from your app yet, and we'll start again.",
  "walkthrough.stopped.say.leave":
    "I'm sorry, I can't finish this now. I'll look into it and call you back on the number in our directory.",
  "walkthrough.stopped.not-them": "They never called us",
  "walkthrough.stopped.not-them.say":
    "Someone called us in your name. Nothing has changed, and I'm reporting it. You don't have to do anything. Nobody from the help desk asks for your password. If anybody does, hang up.",
  "walkthrough.stopped.not-them.do": "Tell your security team, and put it in the ticket.",

  "walkthrough.drawing": "An example. Their app may look different.",
  "walkthrough.drawing.sample": "Sample",
  "walkthrough.drawing.menu.scan": "Scan a QR code",
  "walkthrough.drawing.menu.key": "Enter a setup key",
  "walkthrough.drawing.form": "Enter account details",
  "walkthrough.drawing.account": "Account name",
  "walkthrough.drawing.key": "Key",
  "walkthrough.drawing.type": "Time-based",
  "walkthrough.drawing.add": "Add",

  "walkthrough.end": "End call",
  "walkthrough.end.text": "How did it end?",
  "walkthrough.end.done": "Done",
  "walkthrough.end.checkFailed": "Identity check failed",
  "walkthrough.end.impostor": "Someone else called in their name",
  "walkthrough.end.hungUp": "Caller hung up",
  "walkthrough.end.noApp": "No authenticator app",
  "walkthrough.end.other": "Something else",
  "walkthrough.end.missing": "Choose how the call ended.",
  "walkthrough.end.stay": "Back to the call",
  "walkthrough.end.ended": "Call ended",
  "walkthrough.end.recorded": "Saved to the case.",
  "walkthrough.end.not-recorded": "This isn't on record yet. Try again, or keep the note in your ticket.",
  "walkthrough.end.app-only": "Nothing is recorded on the server. Put the note in your ticket.",
  "walkthrough.end.next": "Next caller",
  "walkthrough.end.queue": "Back to the queue",

  "walkthrough.note.title": "MFA call",
  "walkthrough.note.agent": "Agent",
  "walkthrough.note.caller": "Caller",
  "walkthrough.note.appliance": "System",
  "walkthrough.note.what": "What",
  "walkthrough.note.what.set-up": "Set up MFA",
  "walkthrough.note.what.request": "New phone, at their own request",
  "walkthrough.note.what.recreate": "Re-create MFA for a new phone",
  "walkthrough.note.ticket": "Ticket",
  "walkthrough.note.reason": "Reason",
  "walkthrough.note.checks": "Identity checks",
  "walkthrough.note.none": "–",
  "walkthrough.note.approved": "Approved by",
  "walkthrough.note.steps": "Steps reached",
  "walkthrough.note.begun": "Began",
  "walkthrough.note.ended": "Ended",
  "walkthrough.note.how": "How it ended",
  "walkthrough.note.result": "Result",
  "walkthrough.note.result.done": "MFA is on. A code from the new phone was confirmed.",
  "walkthrough.note.result.contradicted":
    "A code was accepted, but the server says MFA is off. Check whether MFA is on.",
  "walkthrough.note.result.open": "Not finished. MFA was not changed.",
  "walkthrough.note.result.lost": "Not known: the page was loaded again. Check whether MFA is on.",
  "walkthrough.note.result.under-way": "The call is under way. MFA hasn't changed yet.",
  "walkthrough.note.result.finished-before":
    "It was finished already, but not in this call. Check whether MFA is on.",
  "walkthrough.note.result.unknown": "The last step got no answer. Check whether MFA is on.",
  /** The six steps of the call. */
  "walkthrough.identity.title": "Check who it is",
  "walkthrough.identity.say":
    "Before I change anything, I have to be sure that it's you. I'll never ask for your password, or for a scratch code.",
  "walkthrough.identity.say.codeless":
    "Before I change anything, I have to be sure that it's you. I'll never ask for your password.",
  "walkthrough.identity.say.phone": "Do you have your phone with you, and pen and paper?",
  "walkthrough.identity.say.phone.codeless": "Do you have your phone with you?",
  "walkthrough.identity.hurry": "They're in a hurry, or someone important",
  "walkthrough.identity.hurry.say":
    "I understand that it's urgent. I ask everyone, and I can't skip it. It takes a few minutes.",
  "walkthrough.identity.shortcut": "They want a shortcut: the key by email, MFA off for a while, a code",
  "walkthrough.identity.shortcut.say":
    "I can't do that for anyone. I check who it is, and then we set up your phone together, on the call.",
  "walkthrough.identity.number": "They give you another number",
  "walkthrough.identity.number.say":
    "I can only call the number in our directory. If you can't pick up there now, call us again when you can, or come to the help desk, with your ID.",
  "walkthrough.identity.manager": "They put a manager on the line",
  "walkthrough.identity.manager.say":
    "Thank you. I'll call your manager myself, on the number in our directory.",
  "walkthrough.identity.probing": "They ask what we know of them",
  "walkthrough.identity.probing.say":
    "I can't say anything about an account before I've checked who it is. Not the number either.",
  "walkthrough.identity.trust": "They ask whether you're really the help desk",
  "walkthrough.identity.trust.say":
    "You're right to ask. Please look up our number yourself, on the intranet for example, and call us there.",
  "walkthrough.identity.how": "They ask how you check who they are",
  "walkthrough.identity.how.say":
    "I call you on the number in our directory, and I may ask a question or two. It's the same for everyone.",
  "walkthrough.identity.changes": "They ask what changes for them",
  "walkthrough.identity.changes.say":
    "Your password stays the same. Nothing changes until we've confirmed a code at the end. From then on, you sign in with your password and a code from your app.",
  "walkthrough.identity.changes.say.new-phone":
    "Your password stays the same. Nothing changes until we've confirmed a code at the end. The old phone stops working as soon as the new one is confirmed.",
  "walkthrough.identity.fails": "Nobody picks up, or they can't answer",
  "walkthrough.identity.fails.do": "Choose Failed and go on. It's recorded, and the page says what to say.",
  "walkthrough.identity.dropped": "The line drops",
  "walkthrough.identity.dropped.do":
    "Call back on the number in the directory. This page waits for you. After a reload it says how to go on.",
  "walkthrough.identity.dropped.say":
    "This is the help desk again. The line dropped. Let's go on where we stopped.",
  "walkthrough.identity.key-made":
    "{{agent}} made a key at {{time}}, and MFA is still off. If their app has a new account for {{appliance}}, ask them to delete it.",

  "walkthrough.prepare.title": "Get the phone ready",
  "walkthrough.prepare.say": "Please open the authenticator app on your phone. Tell me when it's open.",
  "walkthrough.prepare.say.add": "Tap the plus sign, then “Enter a setup key”, or “Enter manually”.",
  "walkthrough.prepare.see": "A form with a field for a name and a field for a key.",
  "walkthrough.prepare.no-app": "They have no authenticator app",
  "walkthrough.prepare.no-app.say":
    "Open your phone's app store and look for Google Authenticator or Microsoft Authenticator. Both are free. Install one, and tell me when it's open.",
  "walkthrough.prepare.cannot": "They can't install one",
  "walkthrough.prepare.cannot.say":
    "Then please ask the people who look after your phone to install one. A tablet or a phone of your own works too. Nothing has changed for now. Call us again when you have one.",
  "walkthrough.prepare.text-message": "They want text messages instead",
  "walkthrough.prepare.text-message.say":
    "It works with an app only. The app is free, and it works without a signal.",
  "walkthrough.prepare.sign-in": "The app wants them to sign in",
  "walkthrough.prepare.sign-in.say": "You don't need that. Choose “Skip”, or “Use without an account”.",
  "walkthrough.prepare.kind": "The app asks what kind of account",
  "walkthrough.prepare.kind.say":
    "Choose “Other”. Then choose to enter the code yourself, below the camera picture.",
  "walkthrough.prepare.camera": "The camera opens",
  "walkthrough.prepare.camera.say":
    "There's nothing to scan. Look for a link near the camera picture, such as “Enter key” or “Can't scan?”.",
  "walkthrough.prepare.old-entry": "There's another account in the app",
  "walkthrough.prepare.old-entry.say": "Leave it as it is. We'll add a new one.",
  "walkthrough.prepare.lost": "The old phone is lost or stolen",
  "walkthrough.prepare.lost.say":
    "All right. The old phone stops working as soon as the new one is confirmed. I'll tell our security team as well.",
  "walkthrough.prepare.next": "Next makes a new key. Nothing changes until a code is confirmed.",
  "walkthrough.prepare.next.recreate":
    "Next makes a new key. The old phone and scratch codes work until a code is confirmed.",
  "walkthrough.prepare.next.recreate.codeless":
    "Next makes a new key. The old phone works until a code is confirmed.",
  "walkthrough.prepare.made": "The key is made. It stays the same through this call.",

  "walkthrough.key.title": "Read out the key",
  "walkthrough.key.say.alone": "Are you alone, where nobody can hear you or see your phone?",
  "walkthrough.key.say.recording": "If this call is recorded, I'm pausing that now.",
  "walkthrough.key.say.account": "As the account name, enter {{account}}. A mistake in it does no harm.",
  "walkthrough.account.new": "{{account}} new",
  "walkthrough.key.say.groups":
    "Now the key: {{groups}} groups of four characters. I'll read one at a time, with a word for each character. Enter only the characters, without spaces. Small letters are fine. There is no zero and no one. Read all four back to me from your screen, then I'll go on.",
  "walkthrough.key.say.again": "It's the same key. Keep your paper, the codes on it stay.",
  "walkthrough.key.say.done":
    "That's the whole key. If the app asks for a type, choose “time-based”. Then tap “Add”, “Save” or “Finish”. You'll see a 6-digit code. I'll ask for it at the end.",
  "walkthrough.key.covered": "The key is covered until the caller is ready.",
  "walkthrough.key.dictation": "Secret key, group by group",
  "walkthrough.key.group": "Group {{group}} of {{groups}}",
  "walkthrough.key.next-group": "Next group",
  "walkthrough.key.previous-group": "Previous group",
  "walkthrough.key.hint": "Arrow keys work too.",
  "walkthrough.key.see": "An account {{account}} with a 6-digit code. It changes every {{seconds}} seconds.",
  "walkthrough.key.what-for": "They ask what the key is for",
  "walkthrough.key.what-for.say":
    "Your app needs it once, to make your codes. You don't have to write it down.",
  "walkthrough.key.not-alone": "They aren't alone",
  "walkthrough.key.not-alone.say": "Please go somewhere private. I'll wait.",
  "walkthrough.key.refused": "The app rejects the key",
  "walkthrough.key.refused.say":
    "Let's do it once more. Please clear the key field. This time, read each four characters back to me.",
  "walkthrough.key.refused.do": "The key never has a 0, 1, 8 or 9. If it sounds like a digit, it's a letter.",
  "walkthrough.key.longer": "The app asks for more",
  "walkthrough.key.longer.say": "Choose {{algorithm}}, {{digits}} digits and {{seconds}} seconds.",

  "walkthrough.codes.title": "Read out the scratch codes",
  "walkthrough.codes.say":
    "Now take pen and paper. I'll read you your scratch codes, your backup codes. There are {{count}}.",
  "walkthrough.codes.say.use":
    "If you lose your phone, enter one of them instead of the 6-digit code. Each works once.",
  "walkthrough.codes.say.never": "Only the sign-in page asks for one. If a person ever does, hang up.",
  "walkthrough.codes.say.pace":
    "I'll read them one at a time. Write each one without a gap. Say “yes” when you've written it down.",
  "walkthrough.codes.covered": "The scratch codes are covered until the caller is ready.",
  "walkthrough.codes.see_one": "{{count}} number on paper.",
  "walkthrough.codes.see_other": "{{count}} numbers on paper.",
  "walkthrough.codes.no-paper": "They can't write now",
  "walkthrough.codes.no-paper.say":
    "I'll wait while you get something to write with. I can't show these again.",
  "walkthrough.codes.written": "They wrote down all scratch codes",
  "walkthrough.codes.unwritten": "Tick this when they've written down all scratch codes.",

  "walkthrough.confirm.title": "Confirm with a code",
  "walkthrough.confirm.say.recording":
    "Please keep the paper in a safe place, away from your phone. If this call is recorded, that goes on now.",
  "walkthrough.confirm.say.recording.codeless": "If this call is recorded, that goes on now.",
  "walkthrough.confirm.say":
    "Now read me the 6-digit code that your app shows for {{account}}. If it's about to change, wait for the next one.",
  "walkthrough.confirm.type": "Enter what they read out. The last digit sends it.",
  "walkthrough.confirm.see": "A 6-digit code that changes every {{seconds}} seconds.",
  "walkthrough.confirm.read-again": "Read the key again",
  "walkthrough.confirm.no-code": "They see no code",
  "walkthrough.confirm.no-code.say":
    "Did you tap “Add” or “Save”? If the account isn't there, we'll enter the key once more.",
  "walkthrough.confirm.two": "They see two accounts with this name",
  "walkthrough.confirm.two.say": "Use the newest one. It's usually the last in the list.",
  "walkthrough.refused.behind_one":
    "Your phone's clock is about {{count}} minute slow. Please turn on automatic date and time in its settings.",
  "walkthrough.refused.behind_other":
    "Your phone's clock is about {{count}} minutes slow. Please turn on automatic date and time in its settings.",
  "walkthrough.refused.ahead_one":
    "Your phone's clock is about {{count}} minute fast. Please turn on automatic date and time in its settings.",
  "walkthrough.refused.ahead_other":
    "Your phone's clock is about {{count}} minutes fast. Please turn on automatic date and time in its settings.",
  "walkthrough.refused.which": "Is it an iPhone, or an Android phone?",
  "walkthrough.refused.android": "On Android: Settings, System, Date & time, Set time automatically.",
  "walkthrough.refused.ios": "On an iPhone: Settings, General, Date & Time, Set Automatically.",
  "walkthrough.refused.then": "Now please read me the next code.",
  "walkthrough.refused.expired": "That one just expired. Please read me the next code.",
  "walkthrough.refused.older":
    "That's an older code, or your phone's clock is slow. Please read me the code that your app shows now.",
  "walkthrough.refused.next":
    "That code was right, but the system didn't accept it. Please wait, and read me the next code.",
  "walkthrough.refused.scratch":
    "That's one of your scratch codes. Keep it. I need the 6-digit code from the app.",
  "walkthrough.refused.used": "We've used that one. Please wait, and read me the next code.",
  "walkthrough.refused.other":
    "That code doesn't fit. Are you looking at {{account}}, the newest one? Then please read me the next code.",
  "walkthrough.refused.key":
    "It still doesn't fit, so a character of the key is probably wrong. Please delete the account that we just added: hold your finger on it, or swipe it. It isn't in use yet, so that's safe. If the app warns you, delete it all the same. I'll read you the key once more.",
  "walkthrough.refused.plain":
    "That code wasn't accepted. Are you looking at {{account}}, the newest one? Please read me the next code.",

  "walkthrough.done.title": "MFA is on",
  "walkthrough.done.say":
    "You're all set. At your next sign-in, you'll need your password and the code that your app shows then.",
  "walkthrough.done.say.old":
    "Your app may have two accounts for us now. Delete the older one. It doesn't work any more.",
  "walkthrough.done.say.old-codes":
    "If you have an older paper with scratch codes, tear it up. Only the new ones work.",
  "walkthrough.done.say.bye": "That's all. Thank you, and goodbye.",
  "walkthrough.done.see": "Only one account {{account}} in the app.",
  "walkthrough.done.warning": "The app warns them when they delete it",
  "walkthrough.done.warning.say":
    "That's all right for the older account. The new one has to stay. It's usually the last in the list.",
  "walkthrough.done.old-phone": "They ask what to do with the old phone",
  "walkthrough.done.old-phone.say": "It no longer opens your account. If you give it away, erase it first.",
  "walkthrough.done.lose": "They ask what happens if they lose the phone",
  "walkthrough.done.lose.say":
    "Sign in with one of your scratch codes instead of the 6-digit code, and set up the new phone on your account page. If you have none left, call us. Anybody who finds the old one still needs your password.",
  "walkthrough.done.no-codes": "They lost the scratch codes",
  "walkthrough.done.no-codes.say":
    "I can't show them again. We can set you up once more, and you'll get new ones. Shall we?",
  "walkthrough.need.title": "First: do they need us?",
  "walkthrough.need.asked": "They're asking for a new phone",
  "walkthrough.need.asked.open": "Open their request",
  "walkthrough.need.say.off": "Can you still sign in with your password?",
  "walkthrough.need.say.on":
    "Do you still know your password? And do you have one of your scratch codes at hand? Don't tell me what they are.",
  "walkthrough.need.say.on.codeless": "Do you still know your password? Don't tell me what it is.",
  "walkthrough.need.sign-in": "They can sign in",
  "walkthrough.need.sign-in.say":
    "Then you can do this without me, in about two minutes. Sign in, choose “{{button}}”, and follow the steps. If you get stuck, call us again.",
  "walkthrough.need.scratch": "They have a scratch code",
  "walkthrough.need.scratch.say":
    "Then you can do this without me. Sign in with your password. When you're asked for a code, choose “{{scratch}}” and enter it there. Then choose “{{button}}”. If you get stuck, call us again.",
  "walkthrough.need.request": "They know the password, but have neither phone nor scratch code",
  "walkthrough.need.request.say":
    "Sign in on a computer with your password. When you're asked for a code, choose “{{lost}}”, then “{{ask}}”. Tell me when you see a number.",
} as const;
