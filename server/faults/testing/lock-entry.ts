// A process that takes a data folder, says whether it got it, and lives until its input ends.
import { lockDataFolder } from "../../store/data-folder.ts";

try {
  const unlock = lockDataFolder(process.env["DATA_DIR"] ?? "");
  process.stdout.write("taken\n");
  process.stdin.on("end", unlock).resume();
} catch (error) {
  process.stdout.write(error instanceof Error ? `${error.message}\n` : "refused\n");
}
