import { NotMeNotice } from "../../enrollment/not-me-notice.tsx";
import { useAboutMe, useNotMe } from "../../queries/last-change.ts";

export { LastChangeRow, WhatElse, WhatHappened } from "./account-later.tsx";

/** Somebody else has begun a change in the name of who is signed in. What came of stopping it stays in sight. */
export function AboutMe() {
  const about = useAboutMe();
  const stop = useNotMe();
  return <NotMeNotice stop={stop} begun={about !== null} />;
}
