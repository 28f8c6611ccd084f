// Writes package-lock.json anew, for every platform and without the addresses of registries: packages are known by name,
// version and hash, wherever they come from. (npm's own omit-lockfile-registry-resolved loses what other platforms need.)
// npm run lock; node scripts/lock.mjs FOLDER for that of another folder
import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

const home = process.argv[2] ?? fileURLToPath(new URL("..", import.meta.url));
// An empty folder: beside node_modules npm would only write down what this machine installed.
const folder = mkdtempSync(join(tmpdir(), "suot-lock-"));
copyFileSync(join(home, "package.json"), join(folder, "package.json"));
execFileSync("npm", ["install", "--package-lock-only", "--ignore-scripts", "--no-audit", "--no-fund"], { cwd: folder, stdio: "inherit" });
const lock = JSON.parse(readFileSync(join(folder, "package-lock.json"), "utf8"));
for (const one of Object.values(lock.packages)) delete one.resolved;
writeFileSync(join(home, "package-lock.json"), `${JSON.stringify(lock, null, 2)}\n`);
rmSync(folder, { recursive: true });
