import { paths } from "../../paths.ts";
import type { TitleKey } from "./page-handle.ts";

interface NavigationRow {
  readonly to: string;
  readonly label: TitleKey;
  /** By the role of the token answer; without one everything is shown and the server decides (contract.md §3). */
  readonly allowed: (roleName: string | null) => boolean;
}

const everybody = () => true;
const administrators = (roleName: string | null) => roleName === null || roleName === "PortalAdmin";

/** The main navigation, in its order. */
export const navigationRows: readonly NavigationRow[] = [
  { to: paths.account(), label: "frame.nav.account", allowed: everybody },
  { to: paths.users(), label: "frame.nav.users", allowed: administrators },
  { to: paths.walkthroughs(), label: "frame.nav.walkthrough", allowed: administrators },
];

/** Practice is for those who help others; whoever has no account yet opens its address. */
export const mayPractise = administrators;
