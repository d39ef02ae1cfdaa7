/** Those whose connections are counted together. */
export interface Group {
  readonly name: string;
  connections: number;
}

export function joinGroup(groups: Map<string, Group>, name: string): Group {
  const group = groups.get(name) ?? { name, connections: 0 };
  group.connections += 1;
  groups.set(name, group);
  return group;
}

export function leaveGroup(groups: Map<string, Group>, group: Group): void {
  group.connections -= 1;
  if (group.connections === 0) groups.delete(group.name);
}

export function largestOf(groups: readonly Group[]): Group {
  const none = { name: "", connections: 0 };
  return groups.reduce((most, one) => (one.connections > most.connections ? one : most), none);
}
