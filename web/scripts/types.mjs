// Writes src/api/schema.ts and meanings.ts from what the program says of itself (`suot openapi`), so that pages and API cannot drift.
// node scripts/types.mjs [PROGRAM]   (default: ../build/suot)
import { execFileSync } from "node:child_process";
import { readFileSync, writeFileSync } from "node:fs";

const program = process.argv[2] ?? process.env.SUOT_PROGRAM ?? new URL("../../build/suot", import.meta.url).pathname;
const api = JSON.parse(execFileSync(program, ["openapi"], { encoding: "utf8", maxBuffer: 1 << 26 }));

const words = (text) => (text ? `/** ${text.replaceAll("*/", "* /")} */\n` : "");
const nameOf = (ref) => ref.split("/").pop();

/** The TypeScript of a JSON Schema; `loose`: members that may be missing may also be undefined. */
function typeOf(schema, loose = false) {
  if (schema.$ref) return nameOf(schema.$ref);
  if (schema.allOf) return schema.allOf.map((one) => typeOf(one, loose)).join(" & ");
  if (schema.anyOf) return schema.anyOf.map((one) => typeOf(one, loose)).join(" | ");
  if (schema.enum) return schema.enum.map((one) => JSON.stringify(one)).join(" | ");
  if (schema.contentMediaType) return "File";
  if (Array.isArray(schema.type)) return schema.type.map((one) => typeOf({ ...schema, type: one }, loose)).join(" | ");
  switch (schema.type) {
    case "string": return "string";
    case "integer":
    case "number": return "number";
    case "boolean": return "boolean";
    case "null": return "null";
    case "array": return `(${typeOf(schema.items, loose)})[]`;
    case "object": return objectOf(schema, loose);
    default: return "unknown";
  }
}

function objectOf(schema, loose) {
  const required = new Set(schema.required ?? []);
  const members = Object.entries(schema.properties ?? {}).map(([name, one]) => {
    const maybe = required.has(name) ? ": " : "?: ";
    return `${words(one.description)}${JSON.stringify(name)}${maybe}${typeOf(one, loose)}${loose && !required.has(name) ? " | undefined" : ""};`;
  });
  return members.length === 0 ? "Record<never, never>" : `{\n${members.join("\n")}\n}`;
}

function argumentsOf(operation) {
  const properties = {};
  const required = [];
  for (const parameter of operation.parameters ?? []) {
    if (parameter.$ref || parameter.in !== "query") continue;
    properties[parameter.name] = { ...parameter.schema, description: parameter.description };
    if (parameter.required) required.push(parameter.name);
  }
  const content = operation.requestBody?.content ?? {};
  const form = content["multipart/form-data"]?.schema?.properties ?? {};
  for (const part of [content["application/json"]?.schema, form.arguments]) {
    Object.assign(properties, part?.properties);
    required.push(...(part?.required ?? []));
  }
  for (const [name, part] of Object.entries(form)) if (name !== "arguments") properties[name] = part;
  return typeOf({ type: "object", properties, required }, true);
}

const resultOf = (operation) => operation.responses["200"]?.content?.["application/json"]?.schema;

/** The verbs of the desk: paths that give a named shape; the session has its own calls. */
function verbs() {
  const out = [];
  for (const [path, methods] of Object.entries(api.paths))
    for (const [method, operation] of Object.entries(methods)) {
      const result = resultOf(operation);
      if (!path.startsWith("/api/") || path === "/api/session" || !result?.$ref) continue;
      const verb = path.slice("/api/".length).replaceAll("/", " ").replaceAll("_", " ");
      out.push({ verb, method: method.toUpperCase(), operation, result: nameOf(result.$ref), path });
    }
  return out;
}

const all = verbs();
const lines = [
  "// Written by scripts/types.mjs from `suot openapi`; do not edit.",
  ...Object.entries(api.components.schemas).map(
    ([name, schema]) => `${words(schema.description)}export type ${name} = ${typeOf(schema)};`,
  ),
  "/** Every verb: what it takes and what it gives. */",
  "export interface Verbs {",
  ...all.map(({ verb, operation, result }) =>
    `${words(operation.summary)}${JSON.stringify(verb)}: { arguments: ${argumentsOf(operation)}; result: ${result} };`),
  "}",
  "/** By which method a verb is reached. */",
  'export const methods: Readonly<Record<keyof Verbs, "GET" | "POST">> = {',
  ...all.map(({ verb, method }) => `${JSON.stringify(verb)}: "${method}",`),
  "};",
];
/** What the members of all shapes are called, from their descriptions "Hạn / Due": the first that is given to a name. */
function labels() {
  const out = {};
  for (const schema of Object.values(api.components.schemas))
    for (const part of [schema, ...(schema.allOf ?? [])])
      for (const [name, { description = "" }] of Object.entries(part.properties ?? {})) {
        const [vi, en] = description.split(" / ");
        if (vi && en && !out[name]) out[name] = { vi, en };
      }
  return out;
}
const meanings = [
  "// Written by scripts/types.mjs from `suot openapi`; do not edit.",
  "/** What a verb does, in words; the journal names them. */",
  "export const meanings: Readonly<Record<string, { vi: string; en: string }>> = {",
  ...all.map(({ verb, operation }) =>
    `${JSON.stringify(verb)}: { vi: ${JSON.stringify(operation.summary ?? verb)}, en: ${JSON.stringify(operation.description ?? verb)} },`),
  "};",
  "/** What a member of a shape is called. */",
  `export const labels: Readonly<Record<string, { vi: string; en: string }>> = ${JSON.stringify(labels())};`,
];
/** Touches the file only where something is new: a build that changes nothing builds nothing. */
function write(name, lines) {
  const target = new URL(`../src/api/${name}`, import.meta.url);
  const text = `${lines.join("\n")}\n`;
  const known = (() => { try { return readFileSync(target, "utf8"); } catch { return ""; } })();
  if (known !== text) writeFileSync(target, text);
}
write("schema.ts", lines);
write("meanings.ts", meanings); // a file of its own: only the journal loads it
console.log(`types: ${Object.keys(api.components.schemas).length} shapes, ${all.length} verbs`);
