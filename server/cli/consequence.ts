import type { AdminCommand, UserKey } from "./admin-command.ts";

/** What a command takes away, for the person to read before it does, and the word that means yes. */
export interface Consequence {
  readonly text: string;
  readonly word: string;
}

/** Null for commands that take nothing away. */
export function consequenceOf(command: AdminCommand): Consequence | null {
  switch (command.command) {
    case "reset-mfa":
      return {
        text: `This turns MFA off for ${spoken(command)}, voids their scratch codes and signs them out. They then sign in with only their password.`,
        word: command.userName,
      };
    case "reset-password":
      return {
        text: `This gives ${spoken(command)} a new password and signs them out. The old password stops working.`,
        word: command.userName,
      };
    case "open-case":
      return {
        text: `This lets ${JSON.stringify(command.agent)} ${DOING[command.intent]} ${spoken(command)}, once within 30 minutes, without a second administrator. You stand in for them: check who asks. ${JSON.stringify(command.agent)} still has to sign in and say in the app how they checked who it is.`,
        word: command.userName,
      };
    case "unlock":
      return {
        text: `This ends the waiting times of ${spoken(command)} after wrong passwords and codes. Anyone who was guessing can guess again.`,
        word: command.userName,
      };
    case "void-scratch-codes":
      return {
        text: "This voids the scratch codes of all users, signs everyone out, removes unfinished enrollments and ends open cases.",
        word: command.command,
      };
    case "restore":
      return {
        text: `This replaces the whole database by ${command.file}. What changed since that backup is gone. Scratch codes, sessions, open cases and unfinished enrollments are voided.`,
        word: command.command,
      };
    case "accept-restored":
      return {
        text: "This goes on with the database as it is. What it lacks is gone. Scratch codes, sessions, open cases and unfinished enrollments are voided.",
        word: command.command,
      };
    case "rotate-key":
      return {
        text: "This changes the key file and seals all secrets anew. Nodes and backups with only the older key file can't read them any more.",
        word: command.command,
      };
    case "accept-name":
      return command.name === null
        ? {
            text: "This frees all names in the policy. From then on, each belongs to the first account seen with it.",
            word: command.command,
          }
        : {
            text: `This gives what the policy grants to ${JSON.stringify(command.name)} to the account that was seen with that name last, and lifts what names of before took from it.`,
            word: command.name,
          };
    case "check-appliance":
    case "backup":
    case "verify-audit":
      return null;
    default:
      return command satisfies never;
  }
}

const DOING = {
  setUp: "set up MFA for",
  recreate: "re-create MFA for",
  turnOff: "turn off MFA for",
} as const;

function spoken({ userName, byId }: UserKey): string {
  const typed = JSON.stringify(userName);
  return byId === true ? `the account with the id ${typed}` : typed;
}

/** Asks the person at the keyboard; null where there is none. */
export type Ask = ((question: string) => Promise<string>) | null;

/**
 * Whether the command may be carried out: it takes nothing away, `--yes` was given, or the person entered the word.
 * @returns null, or what to say instead
 */
export async function refusalOf(command: AdminCommand, yes: boolean, ask: Ask): Promise<string | null> {
  const consequence = consequenceOf(command);
  if (consequence === null || yes) return null;
  const { text, word } = consequence;
  if (ask === null) return `${text}\nNothing was changed. If you mean it, add --yes.`;
  const answer = await ask(`${text}\nEnter ${word} to go on: `);
  return answer.trim() === word ? null : "Nothing was changed.";
}
