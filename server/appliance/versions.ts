export type VersionName = "v1" | "v8.1";

/** What differs between the versions of the API; everything else is one core. */
export interface Version {
  readonly name: VersionName;
  /** v1 writes user ids as integers, v8.1 as strings. */
  readonly idOf: (id: string) => number | string;
  readonly defaultLimit: number;
  readonly createStatus: 200 | 201;
  /** acceptMfa and disableMfa: 200 without a body, or 204. */
  readonly doneStatus: 200 | 204;
  /** v8.1 shows role and type of users, and takes them. */
  readonly showsRoles: boolean;
}

export const versions: Readonly<Record<VersionName, Version>> = {
  v1: { name: "v1", idOf: Number, defaultLimit: 30, createStatus: 200, doneStatus: 200, showsRoles: false },
  "v8.1": {
    name: "v8.1",
    idOf: String,
    defaultLimit: 100,
    createStatus: 201,
    doneStatus: 204,
    showsRoles: true,
  },
};
