import type { Store } from "../store/store.ts";
import { listAudit } from "./audit/list-audit.ts";
import type { Call } from "./call.ts";
import { createTokenOperation } from "./grants/create-token-operation.ts";
import { deleteToken } from "./grants/delete-token.ts";
import { acceptMfa } from "./mfa/accept-mfa.ts";
import { disableMfa } from "./mfa/disable-mfa.ts";
import { enableMfa } from "./mfa/enable-mfa.ts";
import { deleteMfaNotice, getMfaNotice } from "./mfa/mfa-notice.ts";
import type { OperationId } from "./routes/operation-id.ts";
import { createGetUser } from "./users/create-get-user.ts";
import { createListUsers } from "./users/create-list-users.ts";
import { createUser } from "./users/create-user.ts";
import { deleteUser } from "./users/delete-user.ts";
import { editUser } from "./users/edit-user.ts";

export type Operations = Readonly<Record<OperationId, (call: Call) => Promise<Response>>>;

/** What answers each operation; made per appliance, for some keep a little state (a cache, a gate). */
export function createOperations(store: Store): Operations {
  return {
    token: createTokenOperation(),
    deleteToken,
    listUsers: createListUsers(),
    getUser: createGetUser(store),
    createUser,
    editUser,
    deleteUser,
    enableMfa,
    acceptMfa,
    disableMfa,
    getMfaNotice,
    deleteMfaNotice,
    listAudit,
  };
}
