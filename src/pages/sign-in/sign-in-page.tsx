import { useState, type ReactNode } from "react";
import { Navigate } from "react-router";
import { OperatorHelp } from "../../operator-help.tsx";
import { paths } from "../../paths.ts";
import { Card } from "../../ui/card.tsx";
import { CodeStep } from "./code-step.tsx";
import { PasswordStep } from "./password-step.tsx";
import { useSignInFlow } from "./use-sign-in-flow.ts";

interface SignInPageProps {
  /** Why the person is here, when it is not their own first visit. */
  readonly notice: ReactNode;
  /** They had asked for a new phone here: their password alone leads on. */
  readonly toNewPhone: boolean;
  /** Below the card of the password, for those who have none. */
  readonly children: ReactNode;
}

/** Password, then a code where one is due. The app leads on as soon as the session says "signed in". */
export function SignInPage({ notice, toNewPhone, children }: SignInPageProps) {
  const { stage, busy, sendPassword, sendCode, back } = useSignInFlow();
  const [userName, setUserName] = useState("");
  if (toNewPhone && stage.step === "code") return <Navigate to={paths.newPhone()} replace />;
  return (
    <>
      <Card width="narrow">
        {stage.step === "password" && (
          <>
            <PasswordStep
              userName={userName}
              onUserName={setUserName}
              note={stage.note}
              notice={notice}
              busy={busy}
              onSubmit={(password) => sendPassword(userName, password)}
            />
            <OperatorHelp />
          </>
        )}
        {stage.step === "code" && (
          <CodeStep userName={userName} note={stage.note} onSubmit={sendCode} onBack={back} />
        )}
      </Card>
      {stage.step === "password" && children}
    </>
  );
}
