import type { User } from "../../api/contract/user.ts";
import { useMfaNotice } from "../../queries/mfa-notice.ts";
import { MfaChangeNotice } from "./mfa-change-notice.tsx";
import { MfaNoticeBanner } from "./mfa-notice-banner.tsx";

interface ChangedByOthersProps {
  readonly user: User;
  /** The notice was read and goes. */
  readonly onRead: () => void;
}

/**
 * What the appliance kept for this person, with who and when; else that the state changed while the page was open. One of
 * them: what the notice told is not told again, and not once more when it is gone.
 */
export function ChangedByOthers({ user, onRead }: ChangedByOthersProps) {
  const notice = useMfaNotice(user.id);
  if (notice === null) return <MfaChangeNotice mfa={user.mfa} />;
  return <MfaNoticeBanner key={notice.changedAt} userId={user.id} notice={notice} onRead={onRead} />;
}
