import type { ProductName } from "./products.ts";
import type { Answers, Product, Version } from "./product.ts";

/** What the embedded appliance knows of a product that it answers as. */
interface Served {
  /** What it takes in the headers of every call that the product has. */
  readonly headerValues: RegExp | null;
  /** Whether it adds what only ours has: the guard, the audit. */
  readonly extras: boolean;
  /** A time as it writes it for a client of that header; "" without one. */
  readonly timeFor: (time: string, header: string) => string;
  /** Whether its problems have the vendor's `errorCode`. */
  readonly errorCode: boolean;
  readonly answers: (showsRoles: boolean) => Answers;
}

const early: Answers = {
  idOf: Number,
  defaultLimit: 30,
  createStatus: 200,
  acceptStatus: 200,
  disableStatus: 200,
  linksNeighbours: true,
  list: "page",
  tokenWithout: [],
  roleWords: {},
};

const late: Answers = {
  ...early,
  idOf: String,
  defaultLimit: 100,
  createStatus: 201,
  acceptStatus: 204,
  disableStatus: 204,
  linksNeighbours: false,
};

const served: Readonly<Partial<Record<ProductName, Served>>> = {
  /** v2 to v4 answer as v1 does, v5 to v8 as v8.1. */
  azure: {
    headerValues: null,
    extras: true,
    timeFor: (time) => time,
    errorCode: false,
    answers: (showsRoles) => (showsRoles ? late : early),
  },
  aws: {
    headerValues: /^1\.\d{1,2}-rev\d{1,2}$/,
    extras: false,
    /** Its times have a zone since revision 1.8: an older client of it breaks on one, and a newer one without. */
    timeFor: (time, header) =>
      Number(/^1\.(\d+)/.exec(header)?.[1] ?? 0) >= 8 ? time : time.replace(/Z$/, ""),
    errorCode: true,
    answers: () => ({
      ...late,
      acceptStatus: 201,
      disableStatus: 200,
      list: "rows",
      tokenWithout: ["userId", "userType", "latestNewsShown", "shortLived"],
      roleWords: {
        PortalAdmin: "Portal Administrator",
        PortalOperator: "Portal Operator",
        RestoreOperator: "Restore Operator",
        ReadOnlyUser: "Read-Only User",
      },
    }),
  },
};

const rows: ReadonlyMap<string, Served> = new Map(Object.entries(served));

/** Whether the embedded appliance can answer as that product. */
export function isServed({ name }: Product): boolean {
  return rows.has(name);
}

/** How it does. @throws Error for a product that it answers as none of */
export function servedAs({ name }: Product): Served {
  const row = rows.get(name);
  if (row === undefined) throw new Error(`the embedded appliance doesn't answer as ${name}`);
  return row;
}

/** The versions of a product, oldest first; one that isn't served is described as the newest of the first. */
export function versionsOf(product: Product): readonly Version[] {
  const { answers } = isServed(product) ? servedAs(product) : { answers: () => late };
  return product.versions.toReversed().map((name) => {
    const showsRoles = product.withRoles.includes(name);
    return { name, product, showsRoles, ...answers(showsRoles) };
  });
}
