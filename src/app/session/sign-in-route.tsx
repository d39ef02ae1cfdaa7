import { useEffect } from "react";
import { Navigate, useSearchParams } from "react-router";
import { useTexts } from "../../i18n/use-texts.ts";
import { paths } from "../../paths.ts";
import { SignInPage } from "../../pages/sign-in/sign-in-page.tsx";
import { useSession } from "../../queries/session.ts";
import { Notice } from "../../ui/notice.tsx";
import { preloadPage } from "../routes/lazy-page.ts";
import { returnPath } from "../routes/return-path.ts";

/** The sign-in page, until the session says "signed in"; then on to where the person wanted to go. */
export function SignInRoute() {
  const { t } = useTexts();
  const session = useSession();
  const [search] = useSearchParams();
  const back = returnPath(search.get("return"));

  // Follows the address: the page after sign-in is loaded while the password is typed. The wizard is here already.
  useEffect(() => {
    if (back === paths.account()) void preloadPage("account");
  }, [back]);

  if (session.kind === "signed-in") return <Navigate to={back} replace />;
  const why = session.kind === "signed-out" ? session.why : "start";
  const notice = why !== "start" && (
    <Notice tone="info" role="status">
      <p>{t(why === "by-choice" ? "sign-in.signed-out" : "sign-in.signed-out-elsewhere")}</p>
    </Notice>
  );
  return <SignInPage notice={notice} />;
}
