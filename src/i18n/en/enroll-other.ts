/** The first step, when the enrollment is for somebody else. */
export const enrollOther = {
  "enroll.ready.text.other":
    "With MFA, signing in takes the password and a code from an app on the phone. Setting it up takes about three minutes, with {name} at hand.",
  "enroll.ready.need.app.other":
    "An authenticator app on the phone of {name}. Any standard one will do, for example Aegis, 2FAS, Google\u00a0Authenticator or Microsoft\u00a0Authenticator.",
  "enroll.ready.need.app.suggested.other":
    "An authenticator app on the phone of {name}. Suggested here: {apps}.",
  "enroll.ready.need.place.other":
    "A place where {name} keeps the scratch codes: a password manager, or paper in a safe place.",
} as const;
