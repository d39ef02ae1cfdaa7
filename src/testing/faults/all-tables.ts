import { acceptCells } from "./accept-cells.ts";
import type { FaultTable } from "./cell.ts";
import { challengeCells } from "./challenge-cells.ts";
import { disableCells } from "./disable-cells.ts";
import { enableCells } from "./enable-cells.ts";
import { getUserCells, listUsersCells } from "./read-cells.ts";
import { refreshCells } from "./refresh-cells.ts";
import { signInCells } from "./sign-in-cells.ts";

/** What docs/faults-app.md shows of a table. */
type ShownTable = Pick<FaultTable<string>, "title" | "test"> & {
  readonly stands: Readonly<Record<string, { readonly means: string }>>;
  readonly cells: readonly {
    readonly fault: FaultTable<string>["cells"][number]["fault"];
    readonly says: string | null;
    readonly stand: string;
  }[];
};

/** docs/faults-app.md, one column a call. */
export const transportTables: readonly ShownTable[] = [
  signInCells,
  challengeCells,
  refreshCells,
  getUserCells,
  listUsersCells,
  enableCells,
  acceptCells,
  disableCells,
];
