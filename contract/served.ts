import type { ProductName } from "./products.ts";
import type { Answers, Product, Version } from "./product.ts";

/** What the embedded appliance knows of a product that it answers as. */
interface Served {
  /** What it takes in the headers of every call that the product has. */
  readonly headerValues: RegExp | null;
  /** Whether it adds what only ours has: the guard, the audit. */
  readonly extras: boolean;
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
  azure: { headerValues: null, extras: true, answers: (showsRoles) => (showsRoles ? late : early) },
  aws: {
    headerValues: /^1\.\d{1,2}-rev\d{1,2}$/,
    extras: false,
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

/** How the embedded appliance answers as a product; it answers as none that stands in no row here. */
export function servedAs({ name }: Product): Served {
  const known = Object.entries(served).find(([one]) => one === name)?.[1];
  if (known === undefined) throw new Error(`the embedded appliance doesn't answer as ${name}`);
  return known;
}

/** The versions of a product, oldest first. */
export function versionsOf(product: Product): readonly Version[] {
  const { answers } = servedAs(product);
  return product.versions.toReversed().map((name) => {
    const showsRoles = product.withRoles.includes(name);
    return { name, product, showsRoles, ...answers(showsRoles) };
  });
}
