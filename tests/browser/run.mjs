// Tests in a real browser: every page in both languages and sizes, and the day in the office by role.
// node tests/browser/run.mjs [--tutorial] [NAME...]   runs those whose name holds a NAME; pictures are left in build/browser/.
// On PostgreSQL where SUOT_TEST_POSTGRES names a database (tests/runner/cluster.py).
// With --tutorial the pictures that docs/tutorial.md shows are put beside it.
import { copyFileSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { begin, root } from "./kit.mjs";

const wanted = process.argv.slice(2).filter((word) => word !== "--tutorial");
const folder = new URL(".", import.meta.url);

async function all() {
  const out = [];
  for (const file of readdirSync(folder).filter((name) => name.endsWith(".test.mjs")).sort()) {
    const { tests } = await import(new URL(file, folder));
    for (const [name, run] of Object.entries(tests)) out.push({ name: `${file.replace(".test.mjs", "")}: ${name}`, run });
  }
  return out.filter(({ name }) => wanted.length === 0 || wanted.some((part) => name.includes(part)));
}

/** The pictures that the tutorial names, as this run made them. */
function illustrate() {
  const folder = join(root, "docs/pictures");
  mkdirSync(folder, { recursive: true });
  for (const [, name] of readFileSync(join(root, "docs/tutorial.md"), "utf8").matchAll(/\(pictures\/([\w-]+\.png)\)/g))
    copyFileSync(join(root, "build/browser", name), join(folder, name));
}

const title = process.env.SUOT_TEST_POSTGRES ? "browser tests (PostgreSQL)" : "browser tests";
let passed = 0;
let failed = 0;
const kit = await begin();
for (const { name, run } of await all()) {
  try {
    await run(kit);
    passed += 1;
  } catch (error) {
    failed += 1;
    console.log(`FAILED ${title}: ${name}\n    ${String(error.message).split("\n").slice(0, 12).join("\n    ")}`);
  }
}
await kit.end();
if (process.argv.includes("--tutorial") && failed === 0) illustrate();
console.log(`${title}: ${passed} passed, ${failed} failed`);
if (process.env.SUOT_RESULTS) writeFileSync(join(process.env.SUOT_RESULTS, `${title.replaceAll(" ", "-")}.count`), `${passed} ${failed} ${title}\n`);
process.exit(failed > 0 || passed === 0 ? 1 : 0);
