import { IdleDialog } from "./idle-dialog.tsx";
import { SignInAgainDialog } from "./sign-in-again-dialog.tsx";

/** The dialogs that a session asks for at its end; one chunk. */
export const sessionDialogs = { IdleDialog, SignInAgainDialog } as const;
