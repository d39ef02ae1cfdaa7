/** What tests expect of each version, written apart from the server's own table. */
export const twoVersions = [
  { version: "v1", id: 1001, created: 200, done: 200, defaultLimit: 30, showsRoles: false },
  { version: "v8.1", id: "1001", created: 201, done: 204, defaultLimit: 100, showsRoles: true },
] as const;
