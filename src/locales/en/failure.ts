/** What happened, then what to do. Different failures get different words; no codes, no blame (docs/faults-app.md). */
export const failure = {
  "failure.offline": "You're offline. Nothing has changed. Connect, then try again.",
  "failure.offline.read": "You're offline. Connect, then try again.",
  "failure.offline.challenge": "You're offline. Connect, then try again with the next code.",
  "failure.unreachable":
    "Can't reach the server. Nothing has changed. Check your connection, then try again.",
  "failure.unreachable.read": "Can't reach the server. Check your connection.",
  "failure.unreachable.challenge":
    "Can't reach the server. Check your connection, then try again with the next code.",

  "failure.timeout": "The server didn't answer. Nothing has changed. Try again.",
  "failure.timeout.read": "The server didn't answer. Try again.",
  "failure.timeout.challenge": "The server didn't answer. Try again with the next code.",

  "failure.sign-in.wrong": "Incorrect user name or password.",
  "failure.sign-in.refused":
    "Sign-in was refused. Check your user name and password, or ask your administrator.",
  "failure.challenge.wrong": "That code wasn't accepted. Enter the next one, or an unused scratch code.",
  "failure.challenge-expired": "That took too long. Enter your password again.",
  "failure.code-replayed": "You've used that code. Enter the next one, or another scratch code.",
  "failure.code-not-taken": "That code wasn't accepted. Enter the next one.",

  "failure.enrollment-expired": "This setup has expired.",
  "failure.enrollment-exhausted": "Too many wrong codes, so this setup has ended.",
  "failure.enrollment-finished":
    "This setup was already finished, maybe in another tab. Check whether MFA is on.",
  "failure.enrollment-superseded": "Setup was started again somewhere else. This page's key won't work.",
  "failure.enrollment-unknown": "This setup no longer exists.",
  "failure.already-enabled":
    "MFA is already on. For another phone, set up a new phone. Your old one works until you confirm.",
  "failure.external-identity": "This account signs in through an identity provider. Set up MFA there.",

  "failure.too-many-attempts": "Too many attempts.",

  "failure.session-ended": "Your session has ended. Sign in again to continue.",
  "failure.step-up-required": "This needs a fresh sign-in. Enter your password to continue.",
  "failure.not-allowed": "You're not allowed to do this for this account. Ask an administrator.",
  "failure.not-allowed.read": "You're not allowed to see this. Ask an administrator.",
  "failure.license-agreement":
    "The license agreement isn't accepted yet. Accept it on the system, then try again.",
  "failure.user-gone": "This user no longer exists. Go back and reload the list.",
  "failure.not-offered": "This system doesn't offer that. Tell your administrator.",
  "failure.not-offered.sign-in": "There's no sign-in at the configured address. Tell your administrator.",
  "failure.not-offered.version":
    "This page doesn't work with this version of the system. Tell your administrator.",
  "failure.code-dropped": "Nobody took your code in time. Enter the next one.",
  "failure.conflict": "Something changed somewhere else. Check again before you continue.",
  "failure.locked": "This account is locked. Wait a while, or ask an administrator to unlock it.",

  "failure.bad-request": "The server didn't accept that. Nothing has changed.",
  "failure.bad-request.sign-in": "The server didn't understand the sign-in. Tell your administrator.",
  "failure.bad-request.read": "We couldn't load this page. Try again.",
  "failure.busy": "The server is starting or busy. Nothing has changed. Try again in a moment.",
  "failure.busy.plain": "The server is starting or busy. Nothing has changed.",
  "failure.busy.challenge": "The server is busy. Try again with the next code.",
  "failure.upstream-failed":
    "The system behind this page can't be reached, or gave no usable answer. Try again in a minute.",
  "failure.upstream-timeout": "The system behind this page didn't answer in time. Try again.",
  "failure.upstream-untrusted":
    "The system behind this page couldn't prove its identity, so nothing was sent to it. Tell your administrator.",
  "failure.server": "Something went wrong on the server. Try again.",
  "failure.server.read": "Something went wrong on the server. We couldn't load this page. Try again.",
  "failure.server.enable": "Something went wrong on the server. Nothing has changed. Try again.",
  "failure.server.challenge": "Something went wrong on the server. Try again with the next code.",

  "failure.answer.not-json":
    "That answer didn't come from this system. Your network may have a sign-in page of its own. Check the connection, then try again.",
  "failure.answer.truncated": "The answer was cut off. Try again.",
  "failure.answer.too-large": "The answer is too large. Tell your administrator.",
  "failure.answer.shape": "The answer couldn't be read. Tell your administrator.",
  "failure.answer.no-sign-in": "The answer was incomplete, so you're not signed in. Try again.",
  "failure.answer.no-token":
    "The answer was incomplete, so setup can't continue. Nothing has changed. Start again.",
  "failure.answer.no-scratch-codes":
    "The server sent no scratch codes. Nothing has changed. Tell your administrator.",
  "failure.answer.bad-scratch-codes":
    "The server sent scratch codes that can't be used. Nothing has changed. Tell your administrator.",
  "failure.answer.no-secret": "The server sent no secret key. Nothing has changed. Tell your administrator.",
  "failure.answer.bad-secret":
    "The server sent a key that no authenticator app can use. Nothing has changed. Tell your administrator.",
  "failure.answer.contradiction":
    "The server sent two different keys. Nothing has changed. Tell your administrator.",
  "failure.answer.challenge": "The answer couldn't be read. Try again with the next code.",
  /** Failures of acceptMfa and disableMfa, whose outcome may be unknown. */
  "failure.offline.accept":
    "You're offline, so we don't know if your code arrived. Connect, then check again.",
  "failure.unreachable.accept":
    "Can't reach the server, so we don't know if your code arrived. Check your connection, then check again.",
  "failure.timeout.accept":
    "The server didn't answer, so we don't know if your code arrived. Check again before you enter another.",
  "failure.busy.accept":
    "The server is busy, so we don't know if your code arrived. Check again in a moment.",
  "failure.server.accept":
    "Something went wrong on the server, so we don't know if your code was accepted. Check again.",
  "failure.answer.accept":
    "The answer couldn't be read, so we don't know if your code was accepted. Check again.",
  /** Amounts that stand alone (a countdown, a fact). Inside a sentence the sentence itself is the plural. */
  "formats.seconds_one": "{{count}} second",
  "formats.seconds_other": "{{count}} seconds",
  "formats.digits_one": "{{count}} digit",
  "formats.digits_other": "{{count}} digits",
} as const;
