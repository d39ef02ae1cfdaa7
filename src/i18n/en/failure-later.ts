/** Failures of acceptMfa and disableMfa: they come with what makes these calls (src/i18n/failure-later-texts.ts). */
export const failureLater = {
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
  "failure.code.rejected":
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
} as const;
