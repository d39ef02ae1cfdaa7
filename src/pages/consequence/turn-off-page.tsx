import { ConsequencePage } from "./consequence-page.tsx";

/** Consent to turning MFA off: `/turn-off`, `/users/:userId/turn-off`. */
export function TurnOffPage() {
  return <ConsequencePage action="turn-off" />;
}
