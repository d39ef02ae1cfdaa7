/** What differs between the versions of the contract; everything else is one core. */
export interface ApplianceVersion {
  readonly name: "v1" | "v8.1";
  readonly idOf: (id: string) => number | string;
  readonly defaultLimit: number;
  /** acceptMfa and disableMfa: 200 without a body, or 204. */
  readonly doneStatus: 200 | 204;
  readonly showsRoles: boolean;
  /** `first`, `prev` and `next` beside `self`. */
  readonly linksNeighbours: boolean;
}

export const applianceVersions: readonly ApplianceVersion[] = [
  { name: "v1", idOf: Number, defaultLimit: 30, doneStatus: 200, showsRoles: false, linksNeighbours: true },
  {
    name: "v8.1",
    idOf: String,
    defaultLimit: 100,
    doneStatus: 204,
    showsRoles: true,
    linksNeighbours: false,
  },
];
