/** The calls of the contract, by the names that texts and tables use. */
export type Call =
  | "signIn"
  | "answerChallenge"
  | "refresh"
  | "signOut"
  | "listUsers"
  | "getUser"
  | "listAudit"
  | "enableMfa"
  | "acceptMfa"
  | "disableMfa"
  | "getMfaNotice"
  | "deleteMfaNotice"
  | "config";
