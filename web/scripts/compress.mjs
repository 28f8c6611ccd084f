// Puts a .br and a .gz beside every asset that gets smaller by it; the server sends them as they are.
import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";

const dist = fileURLToPath(new URL("../dist", import.meta.url));

for (const name of readdirSync(dist, { recursive: true })) {
  const path = join(dist, name);
  if (!statSync(path).isFile() || !/\.(js|css|html|svg|json)$/.test(path)) continue;
  const bytes = readFileSync(path);
  const options = { params: { [constants.BROTLI_PARAM_QUALITY]: 11, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } };
  for (const [suffix, small] of [[".br", brotliCompressSync(bytes, options)], [".gz", gzipSync(bytes, { level: 9 })]])
    if (small.length < bytes.length) writeFileSync(path + suffix, small);
}
