export const enrollEnd = {
  "enroll.done.heading": "MFA is on",
  "enroll.done.text": "Your next sign-in asks for your password and the six-digit code of your app.",
  "enroll.done.text.other":
    "The next sign-in of {name} asks for the password and the six-digit code of the app.",
  "enroll.done.read-back": "Read back from the server: MFA is on for {name}.",
  "enroll.done.reading": "Reading the state back from the server.",
  "enroll.done.not-read": "The server took the code, but the state could not be read back.",
  "enroll.done.contradiction":
    "The server took the code, but it does not say now that MFA is on. Look at the state again before you rely on it.",
  "enroll.done.code-once": "The code you just typed is used up. At sign-in, wait for the next one.",
  "enroll.done.code-once.other":
    "The code that was just typed is used up. At sign-in, {name} has to wait for the next one.",
  "enroll.done.scratch": "Without the phone, a scratch code stands in for the six-digit code.",
  "enroll.done.no-scratch.other":
    "No scratch codes were handed over to {name}. If the phone is lost, MFA has to be re-created.",
  "enroll.done.delete-old":
    "Your app may now show two entries for {issuer} ({account}). Delete the old entry: its codes do not work any more.",
  "enroll.done.delete-old.other":
    "The app of {name} may now show two entries for {issuer} ({account}). Ask {name} to delete the old entry: its codes do not work any more.",
  "enroll.done.sessions": "Other sessions of this account were signed out.",
  "enroll.done.go": "Go to Your MFA",
  "enroll.done.go.other": "Go to Users",

  "enroll.stopped.heading": "Set-up has stopped",
  "enroll.stopped.interrupted.title": "Set-up was interrupted",
  "enroll.stopped.interrupted":
    "The page was loaded again or left. The secret key and the scratch codes of that set-up are gone, by design, and cannot be shown again.",
  "enroll.stopped.finished-elsewhere":
    "This set-up was finished before, but not on this page. The scratch codes of this page do not count unless this page said that MFA is on.",
  "enroll.stopped.user-gone.me": "This account does not exist any more. Ask your administrator.",
  "enroll.stopped.delete-entry":
    "If your authenticator app shows an entry {issuer} ({account}) from this set-up, delete it. Its codes do not work.",
  "enroll.stopped.delete-entry.other":
    "If the authenticator app of {name} shows an entry {issuer} ({account}) from this set-up, ask {name} to delete it. Its codes do not work.",
  "enroll.stopped.delete-newest":
    "If you added an entry for {appliance} to your authenticator app during that set-up, delete it: its codes do not work. With two entries, it is the newer one.",
  "enroll.stopped.delete-newest.other":
    "If {name} added an entry for {appliance} to the authenticator app during that set-up, ask {name} to delete it: its codes do not work. With two entries, it is the newer one.",
  "enroll.stopped.keep-entries":
    "Delete no entry for {appliance} from your authenticator app yet: it may be the one that counts. Your next sign-in shows whose code is taken. Keep that entry and the scratch codes saved with it, and delete any other.",
  "enroll.stopped.keep-entries.other":
    "Ask {name} to delete no entry for {appliance} from the authenticator app yet: it may be the one that counts. The next sign-in shows whose code is taken. That entry and the scratch codes saved with it stay, any other can be deleted.",
  "enroll.stopped.codes-dead": "Throw away the scratch codes you saved in that set-up.",
  "enroll.stopped.codes-dead.other": "Ask {name} to throw away the scratch codes of that set-up.",
  "enroll.stopped.codes-unsure":
    "The scratch codes of this page do not count unless this page said that MFA is on.",
  "enroll.stopped.state.on": "MFA is on for this account, as the server says now.",
  "enroll.stopped.state.off": "Nothing has changed: MFA is still off, as the server says now.",
  "enroll.stopped.state.old-phone":
    "MFA is on, as the server says now. If you had not confirmed a code yet, nothing has changed: the old phone and the old scratch codes still work.",
  "enroll.stopped.state.on-unsure":
    "MFA is on, as the server says now. If you did not save your scratch codes, set up MFA again now to get new ones.",
  "enroll.stopped.state.on-unsure.other":
    "MFA is on, as the server says now. If {name} did not save the scratch codes, set up MFA again now to get new ones.",
  "enroll.stopped.state.unknown": "Whether MFA is on could not be read from the server.",
  "enroll.stopped.state.reading": "Reading from the server whether MFA is on.",
  "enroll.stopped.read-again": "Read the state again",

  "enroll.leave.unsaved.title": "Leave before your scratch codes are saved?",
  "enroll.leave.unsaved.text":
    "The codes are shown only now. If you leave, this set-up ends: nothing has changed for your sign-in, and you can start again.",
  "enroll.leave.in-flight.title": "Leave while your code is being checked?",
  "enroll.leave.in-flight.text":
    "It is not known yet whether MFA was switched on. If you leave, look at the state afterwards.",
  "enroll.leave.stay": "Stay",
  "enroll.leave.leave": "Leave",
} as const;
