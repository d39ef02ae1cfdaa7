import Libsql from "libsql";

/** Stands in for `libsql/promise` in the build of the simulation: the same statements, on the one thread. */
export default class StillLibsql {
  readonly #database: InstanceType<typeof Libsql>;

  constructor(path: string, options: ConstructorParameters<typeof Libsql>[1]) {
    this.#database = new Libsql(path, options);
  }

  get inTransaction(): boolean {
    return this.#database.inTransaction;
  }

  prepare(sql: string): ReturnType<InstanceType<typeof Libsql>["prepare"]> {
    return this.#database.prepare(sql);
  }

  async exec(sql: string): Promise<void> {
    this.#database.exec(sql);
  }

  close(): void {
    this.#database.close();
  }
}
