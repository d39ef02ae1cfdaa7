// People for a benchmark, made through the API.
import { openConnection } from "./connection.mjs";
import { PASSWORD, tokenOf } from "./client.mjs";
import { enableCall, json } from "./operations.mjs";

async function inLanes(port, lanes, items, work) {
  const rest = [...items];
  const done = [];
  const lane = async () => {
    const connection = openConnection(port);
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) {
      const answer = await connection.call(work(item));
      if (answer.status !== 200) throw new Error(`preparing: ${answer.status} ${answer.text}`);
      done.push([item, JSON.parse(answer.text)]);
    }
    connection.close();
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return done;
}

/** Users with names that begin with `prefix`. */
export async function makeUsers(port, token, prefix, count) {
  const names = Array.from({ length: count }, (_, index) => `${prefix}${index}`);
  const made = await inLanes(port, 8, names, (name) => ({
    method: "POST",
    path: "/api/v1/users",
    ...json(token, { name, description: "", password: PASSWORD }),
  }));
  return made.map(([name, { id }]) => ({ name, id }));
}

/** Enrollments that wait for their code. */
export async function makePending(port, token, users) {
  const made = await inLanes(port, 8, users, ({ id }) => enableCall(token, id));
  return made.map(([{ id }, answer]) => ({ id, key: answer.secretKey, enrollment: answer.token }));
}

export const administrator = (port) => tokenOf(port, "administrator", PASSWORD);
