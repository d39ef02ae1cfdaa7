import { ConsequencePage } from "./consequence-page.tsx";

/** Consent to a new phone: `/recreate`, `/users/:userId/recreate`. */
export function RecreatePage() {
  return <ConsequencePage action="recreate" />;
}
