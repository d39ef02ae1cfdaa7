import { useLocation, useNavigate } from "react-router";
import { paths, type Subject } from "../../paths.ts";

/** The ways out of the page. */
export function useLeave(subject: Subject) {
  const navigate = useNavigate();
  const { key } = useLocation();
  const home = subject.kind === "me" ? paths.account() : paths.users();
  return {
    // "default": the page was opened by its address, there is nothing to go back to.
    /** Back to where one came from: the list keeps its search and page. */
    leave: () => void (key === "default" ? navigate(home) : navigate(-1)),
    /** On to the page that shows the new state. */
    leaveDone: () => void navigate(home, { replace: true }),
  };
}
