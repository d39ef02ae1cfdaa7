// The floor of the server benchmark, a process of its own: bare node:http that does the same hashes, or the same reads from
// the same store by prepared statements, and nothing else. `bench-floor.mjs PORT`, with DATA_DIR or DATABASE_URL.
import { createHash } from "node:crypto";
import { createServer } from "node:http";
import { join } from "node:path";
import { hash } from "@node-rs/argon2";
import Libsql from "libsql";
import { Pool } from "pg";

/** The appliance's costs (server/secrets/argon-hasher.ts). */
const CODE = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };
const PASSWORD = { ...CODE, timeCost: 4 };

const OWNER =
  "select u.id, u.role, s.auth_time, t.expires_at from access_tokens t join sessions s on s.id = t.session_id join users u on u.id = s.user_id where t.hash = ";
const USER =
  "select u.id, name, description, role, type, is_default, a.user_id as active from users u left join mfa_active a on a.user_id = u.id where u.id = ";
const TOTAL = "select value from counters where name = 'users_total'";
const PAGE =
  "select u.id, name, description, role, type, is_default, a.user_id as active from users u left join mfa_active a on a.user_id = u.id order by name_key limit 50";

/** One prepared statement with at most one value. */
function openStore() {
  const { DATABASE_URL: connectionString, DATA_DIR: dataDir = "" } = process.env;
  if (connectionString === undefined) {
    const database = new Libsql(join(dataDir, "appliance.db"));
    return (text, mark = "") => {
      const statement = database.prepare(text + mark);
      return async (...values) => statement.all(values);
    };
  }
  const pool = new Pool({ connectionString, max: 10 });
  return (text, mark = "") => {
    const name = createHash("sha256").update(text).digest("hex").slice(0, 16);
    const sql = text + mark.replace("?", "$1");
    return async (...values) => (await pool.query({ name, text: sql, values })).rows;
  };
}

function readers() {
  const prepare = openStore();
  const [owner, user, total, page] = [prepare(OWNER, "?"), prepare(USER, "?"), prepare(TOTAL), prepare(PAGE)];
  const present = ({ id, name, description, is_default: isDefault, active }) => ({
    id: Number(id),
    name,
    description,
    mfaEnabled: active !== null,
    isDefault: isDefault === 1,
    _links: { self: { href: `/api/v1/users/${id}` } },
  });
  const signedIn = async (message) => {
    const token = (message.headers.authorization ?? "").slice("Bearer ".length);
    const [found] = await owner(createHash("sha256").update(token).digest("base64url"));
    if (found === undefined) throw new Error("the floor does not know the token");
  };
  return {
    user: async (message, id) => {
      await signedIn(message);
      return present((await user(id))[0]);
    },
    list: async (message) => {
      await signedIn(message);
      const totalCount = Number((await total())[0]?.value);
      return { offset: 0, limit: 50, totalCount, results: (await page()).map(present) };
    },
  };
}

const { user, list } = readers();

async function respond(message, answer) {
  const [, what, id = ""] = (message.url ?? "").split("/");
  let body = { ok: true };
  if (what === "hash") for (let done = 0; done < Number(id); done += 1) await hash("12345678", CODE);
  if (what === "password") await hash("a password", PASSWORD);
  if (what === "user") body = await user(message, id);
  if (what === "list") body = await list(message);
  const text = JSON.stringify(body);
  answer.writeHead(200, { "Content-Type": "application/json", "Content-Length": Buffer.byteLength(text) });
  answer.end(text);
}

createServer((message, answer) => {
  message.resume().on("end", () => void respond(message, answer));
}).listen(Number(process.argv[2]), "127.0.0.1");
