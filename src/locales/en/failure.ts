/** What happened, then what to do. Different failures get different words; no codes, no blame (docs/faults-app.md). */
export const failure = {
  "failure.offline": "You are offline. Nothing was changed. Connect to the network, then try again.",
  "failure.offline.read":
    "You are offline, so the newest state cannot be shown. Connect to the network, then try again.",
  "failure.offline.challenge":
    "You are offline, and you are not signed in. Connect to the network, wait for the next code in your app, then try again.",
  "failure.unreachable":
    "The server cannot be reached. Nothing was changed. Check your connection, then try again.",
  "failure.unreachable.read":
    "The server cannot be reached, so the newest state cannot be shown. Check your connection, then try again.",
  "failure.unreachable.challenge":
    "The server cannot be reached, and you are not signed in. Check the connection, wait for the next code in your app, then try again.",

  "failure.timeout": "No answer. Nothing was changed. Try again.",
  "failure.timeout.read": "The server did not answer in time. Try again.",
  "failure.timeout.challenge": "No answer. Wait for the next code, then try again.",
  "failure.timeout.enable":
    "No answer, and MFA was not switched on. Start again: that makes a new key. If you scanned a code before, delete that entry from your app.",

  "failure.sign-in.wrong": "The user name or the password is wrong. Type both again.",
  "failure.challenge.wrong":
    "That code was not accepted. Wait for the next code in your app, or type a scratch code that you have not used.",
  "failure.challenge-expired":
    "The second step took too long. Type your password again; your user name is kept.",
  "failure.code-replayed":
    "You used that code already. Type the next code of your app, or another scratch code.",
  "failure.code-not-taken":
    "The server did not take that code. Wait for the next code in your app and type that.",

  "failure.enrollment-expired": "Set-up took too long and has ended. Start again.",
  "failure.enrollment-exhausted": "Five codes were refused, so this set-up has ended. Start again.",
  "failure.enrollment-finished":
    "This set-up was finished already, perhaps in another tab. Check whether MFA is on.",
  "failure.enrollment-superseded":
    "Set-up was started again in another place. The key and the scratch codes of this page do not count any more.",
  "failure.enrollment-unknown": "The server does not know this set-up any more. Start again.",
  "failure.already-enabled":
    "MFA is on already. For another phone, set up a new phone: the old one stops working only after you have confirmed the new one.",
  "failure.already-off": "MFA was off already. Nothing was changed.",
  "failure.external-identity":
    "This account signs in through an identity provider. Its MFA is set up there, not here.",

  "failure.too-many_one": "There were too many attempts. Wait {{count}} second, then try again.",
  "failure.too-many_other": "There were too many attempts. Wait {{count}} seconds, then try again.",
  "failure.too-many.minutes_one": "There were too many attempts. Wait {{count}} minute, then try again.",
  "failure.too-many.minutes_other": "There were too many attempts. Wait {{count}} minutes, then try again.",
  "failure.too-many.plain": "There were too many attempts.",
  "failure.too-many.code_one":
    "There were too many attempts. Wait {{count}} second, then type the code your app shows.",
  "failure.too-many.code_other":
    "There were too many attempts. Wait {{count}} seconds, then type the code your app shows.",
  "failure.too-many.code.minutes_one":
    "There were too many attempts. Wait {{count}} minute, then type the code your app shows.",
  "failure.too-many.code.minutes_other":
    "There were too many attempts. Wait {{count}} minutes, then type the code your app shows.",

  "failure.session-ended": "Your session has ended. Sign in again to go on.",
  "failure.step-up-required": "This needs a fresh sign-in. Type your password to go on.",
  "failure.not-allowed": "You are not allowed to do this for this account. Ask an administrator to do it.",
  "failure.not-allowed.read": "You are not allowed to see this. Ask an administrator.",
  "failure.license-agreement":
    "The license agreement is not accepted yet. Accept it in the appliance, then try again.",
  "failure.user-gone": "This user no longer exists. Go back and read the list of users again.",
  "failure.not-offered": "The server does not offer this function. Tell your administrator.",
  "failure.not-offered.sign-in": "There is no sign-in at the configured address. Tell your administrator.",
  "failure.conflict": "The state was changed in another place. Check it again before you go on.",
  "failure.locked": "This account is locked. Wait a while, or ask an administrator to unlock it.",

  "failure.bad-request": "The server did not accept the request. Nothing was changed.",
  "failure.bad-request.sign-in": "The server did not understand the sign-in. Tell your administrator.",
  "failure.bad-request.read": "The server could not load this. Try again.",
  "failure.busy": "The server is starting or busy. Nothing was changed. Try again in a while.",
  "failure.busy.plain": "The server is starting or busy. Nothing was changed.",
  "failure.busy.wait_one":
    "The server is starting or busy. Nothing was changed. Try again in {{count}} second.",
  "failure.busy.wait_other":
    "The server is starting or busy. Nothing was changed. Try again in {{count}} seconds.",
  "failure.busy.wait.minutes_one":
    "The server is starting or busy. Nothing was changed. Try again in {{count}} minute.",
  "failure.busy.wait.minutes_other":
    "The server is starting or busy. Nothing was changed. Try again in {{count}} minutes.",
  "failure.busy.challenge": "The server is busy. Wait for the next code, then try again.",
  "failure.upstream-failed":
    "The system behind this page can't be reached, or gave no usable answer. Try again in a minute.",
  "failure.upstream-timeout": "The system behind this page didn't answer in time. Try again.",
  "failure.upstream-untrusted":
    "The system behind this page couldn't prove its identity, so nothing was sent to it. Tell your administrator.",
  "failure.server": "The server failed. Perhaps nothing was changed. Try again.",
  "failure.server.read": "The server failed and could not load this. Try again.",
  "failure.server.enable":
    "The server failed, and MFA was not switched on. Start again: that makes a new key.",
  "failure.server.challenge": "The server failed. Wait for the next code, then try again.",

  "failure.answer.not-json":
    "The answer did not come from the appliance. A sign-in page of the network may be in between. Check the connection, then try again.",
  "failure.answer.truncated": "The server's answer broke off. Try again.",
  "failure.answer.too-large": "The server's answer is too large. Tell your administrator.",
  "failure.answer.shape": "The server's answer cannot be read. Tell your administrator.",
  "failure.answer.no-sign-in":
    "The server's answer to the sign-in is incomplete, so you are not signed in. Try again.",
  "failure.answer.no-token":
    "The server's answer is incomplete, so the set-up could not be confirmed later. MFA was not switched on. Start again.",
  "failure.answer.no-scratch-codes":
    "The server sent no scratch codes. MFA was not switched on. Tell your administrator.",
  "failure.answer.no-secret":
    "The server sent no secret key. MFA was not switched on. Tell your administrator.",
  "failure.answer.bad-secret":
    "The server sent a secret key that no authenticator app can use. MFA was not switched on. Tell your administrator.",
  "failure.answer.contradiction":
    "The server's answer contradicts itself: it names two secret keys. MFA was not switched on. Tell your administrator.",
  "failure.answer.challenge": "The server's answer cannot be read. Wait for the next code, then try again.",
  /** Failures of acceptMfa and disableMfa, whose outcome may be unknown. */
  "failure.offline.accept":
    "You are offline. It is not certain whether your code arrived. Connect to the network, then check again.",
  "failure.offline.turn-off":
    "You are offline. It is not certain whether MFA was turned off. Connect to the network, then check again.",
  "failure.unreachable.accept":
    "The server cannot be reached. It is not certain whether your code arrived. Check the connection, then check again.",
  "failure.unreachable.turn-off":
    "The server cannot be reached. It is not certain whether MFA was turned off. Check the connection, then check again.",
  "failure.timeout.accept":
    "No answer. It is not certain whether your code arrived. Check again before you type another.",
  "failure.timeout.turn-off": "No answer. It is not certain whether MFA was turned off. Check again.",
  "failure.code-rejected":
    "That code was not accepted. Check that it belongs to the new entry in your app and that the phone's clock is right, then wait for the next code and type that.",
  "failure.bad-request.turn-off": "The server did not accept the request. Check whether MFA is still on.",
  "failure.busy.accept":
    "The server is busy. It is not certain whether your code arrived. Check again in a while.",
  "failure.busy.turn-off":
    "The server is busy. It is not certain whether MFA was turned off. Check again in a while.",
  "failure.server.accept":
    "The server failed. It is not certain whether your code was accepted. Check again.",
  "failure.server.turn-off": "The server failed. It is not certain whether MFA was turned off. Check again.",
  "failure.answer.accept":
    "The server's answer cannot be read. It is not certain whether your code was accepted. Check again.",
  "failure.answer.turn-off":
    "The server's answer cannot be read. It is not certain whether MFA was turned off. Check again.",
  /** Amounts that stand alone (a countdown, a fact). Inside a sentence the sentence itself is the plural. */
  "formats.seconds_one": "{{count}} second",
  "formats.seconds_other": "{{count}} seconds",
  "formats.digits_one": "{{count}} digit",
  "formats.digits_other": "{{count}} digits",
} as const;
