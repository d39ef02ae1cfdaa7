/** The versions of the API, newest first: the order in which they are looked for (docs/contract.md §1). */
export const apiVersions = ["v8.1", "v8", "v7", "v6", "v5", "v4", "v3", "v2", "v1"] as const;

export type ApiVersion = (typeof apiVersions)[number];

/** The calls that ask for tokens. */
export type GrantCall = "signIn" | "answerChallenge" | "refresh";

/** What the app asks of every product. */
export type ProductCall =
  | "token"
  | "signOut"
  | "listUsers"
  | "getUser"
  | "enableMfa"
  | "acceptMfa"
  | "disableMfa";

/** Where a product has a call. */
export interface Place {
  readonly method: "GET" | "POST" | "PUT" | "DELETE";
  /** Behind the API base; `{version}` is the one that was found, `{user}` the user's key. */
  readonly path: string;
  /** Member that holds the answer, where it is wrapped. */
  readonly in?: string;
}

/** What a product can do. Pages ask this, never which product it is: what it cannot do is not on them. */
export interface Capabilities {
  /** A new secret beside one that is on. */
  readonly recreate: boolean;
  readonly scratchCodes: boolean;
  /** enableMfa gives a token that acceptMfa wants back. */
  readonly enrollmentToken: boolean;
  readonly turnOff: boolean;
  readonly listOthers: boolean;
  readonly setUpOthers: boolean;
  /** `roleName` of those who act for others; null where there are no roles: the server decides. */
  readonly roles: string | null;
}

/** A product as the app and the gateway read it. */
export interface Product {
  /** As `PROFILE` and `config.json` name it. */
  readonly name: string;
  /** The port that its API is documented at, where it is one of its own. */
  readonly port: string | null;
  readonly versions: readonly [ApiVersion, ...ApiVersion[]];
  /** Sent with every call. A client of the product may send other values of its own through a gateway. */
  readonly headers: Readonly<Record<string, string>>;
  readonly calls: Readonly<Record<ProductCall, Place>>;
  /** As its own clients write them. */
  readonly grants: Readonly<Record<GrantCall, string>>;
  /** What a sign-in without `grant_type` is; null where one is needed. */
  readonly defaultGrant: GrantCall | null;
  /** The member of a user that names them in paths. By name one reads oneself without the list, which is for administrators. */
  readonly key: "id" | "name";
  readonly query: Readonly<Record<"offset" | "limit" | "nameFilter", string>>;
  /** What the list is asked for besides, as it is sent. */
  readonly order: string | null;
  /** Members of bodies and answers that have another name there than in docs/contract.md, by the name here. */
  readonly members: Readonly<Record<string, string>>;
  /** The versions that tell the roles of users. */
  readonly withRoles: readonly ApiVersion[];
  readonly can: Capabilities;
}

/** What differs between answers of products and versions; everything else is one core. */
export interface Answers {
  /** v1 writes user ids as integers, v8.1 as strings. */
  readonly idOf: (id: string) => number | string;
  readonly defaultLimit: number;
  readonly createStatus: 200 | 201;
  /** Without a body. */
  readonly acceptStatus: 200 | 201 | 204;
  readonly disableStatus: 200 | 204;
  /** `first`, `prev` and `next` beside `self` in the links of a page. */
  readonly linksNeighbours: boolean;
  /** What a list has: everybody's page with its links, or rows and their number, for administrators. */
  readonly list: "page" | "rows";
  /** Members of a token answer that are left out. */
  readonly tokenWithout: readonly string[];
  /** Roles in the token answer, where they are told in words. */
  readonly roleWords: Readonly<Record<string, string>>;
}

/** One version of a product, as the embedded appliance answers it. */
export interface Version extends Answers {
  readonly name: ApiVersion;
  readonly product: Product;
  /** Whether it shows role and type of users, and takes them. */
  readonly showsRoles: boolean;
}
