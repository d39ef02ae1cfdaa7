export type OperationId =
  | "token"
  | "deleteToken"
  | "listUsers"
  | "getUser"
  | "createUser"
  | "editUser"
  | "deleteUser"
  | "enableMfa"
  | "acceptMfa"
  | "disableMfa"
  | "getMfaNotice"
  | "deleteMfaNotice"
  | "listAudit";
