import { paths, routePatterns } from "../../paths.ts";
import type { TitleKey } from "./page-handle.ts";

interface NavigationRow {
  readonly to: string;
  readonly label: TitleKey;
  /** Patterns of the pages that belong to it without being below it. */
  readonly others: readonly string[];
  /** By the role of the token answer; without one everything is shown and the server decides (contract.md §3). */
  readonly allowed: (roleName: string | null) => boolean;
}

const everybody = () => true;
const administrators = (roleName: string | null) => roleName === null || roleName === "PortalAdmin";

/** The main navigation, in its order. */
export const navigationRows: readonly NavigationRow[] = [
  {
    to: paths.account(),
    label: "frame.nav.account",
    others: [routePatterns.enrollMe, routePatterns.recreateMe, routePatterns.turnOffMe],
    allowed: everybody,
  },
  { to: paths.users(), label: "frame.nav.users", others: [routePatterns.audit], allowed: administrators },
  { to: paths.walkthroughs(), label: "frame.nav.walkthrough", others: [], allowed: administrators },
];

/** Practice is for those who help others; whoever has no account yet opens its address. */
export const mayPractise = administrators;
