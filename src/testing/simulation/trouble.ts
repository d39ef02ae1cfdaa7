import type { Node } from "./node.ts";
import type { System } from "./system.ts";
import type { World } from "./world.ts";

/** Somebody kills a process, takes its store away, or sets its clock. */
export function trouble({ draw, trace, failStore }: World, { appliance, fronts }: System): void {
  const node = draw.of([appliance, ...fronts]);
  const what = draw.unit();
  if (what < 0.4) return node.crash();
  if (what < 0.6) return failStore(node.name, draw.of([3, 10, 30]));
  setClock({ draw, trace }, node);
}

/** By less than a minute: no two nodes differ by more. */
export function setClock({ draw, trace }: Pick<World, "draw" | "trace">, node: Node): void {
  const ahead = draw.of([0, -20_000, 20_000]);
  trace(`${node.name}'s clock is ${ahead} ms ahead`);
  node.setClock(ahead);
}
