// A development aid: answers /api/* by calling the program once a request. Logging in takes any password.
// node dev/mock.mjs STORE [TODAY] [PORT]
import { execFile } from "node:child_process";
import { mkdtemp, writeFile } from "node:fs/promises";
import { createServer } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";

const [store, today = "2026-07-20", port = "8090"] = process.argv.slice(2);
const program = new URL("../../build/suot", import.meta.url).pathname;
const positional = { "office add": ["name", "kind"], "office rename": ["office", "name", "by"], "office dissolve": ["office", "by"], "office show": ["office"], "class add": ["name"], "class expand": ["class"], import: ["file"], "document show": ["document"], "review list": ["document"], "review confirm": ["document"], "review amend": ["duty"], "review drop": ["duty", "reason"], "review add": ["document", "words"], "review waive": ["document", "number", "reason"], "duty show": ["duty"], search: ["words"], assign: ["duty"], "extend approve": ["duty"], "extend refuse": ["duty", "reason"], accept: ["duty"], return: ["duty", "reason"], suspend: ["duty", "reason"], cancel: ["duty", "reason"], reopen: ["duty", "reason"], transfer: ["duty", "to", "by"], handover: ["from", "to", "by"], wake: ["duty", "reason"], acknowledge: ["duty"], report: ["duty", "text"], evidence: ["duty", "product"], "extend ask": ["duty", "due", "reason"], submit: ["duty"], "account add": ["name", "role", "office"], "account close": ["name"], "account password": ["password"], token: ["name"] };

const suot = (args) => new Promise((done) => {
  execFile(program, [...args, "--store", store, "--today", today, "--json"], { maxBuffer: 1 << 28 }, (error, out, err) =>
    done({ code: error?.code ?? 0, out, err }));
});
const asked = async (args) => JSON.parse((await suot(args)).out);

async function sessionOf(name) {
  const account = (await asked(["account", "list"])).items.find((one) => one.name === name);
  if (!account) return null;
  const offices = (await asked(["office", "list"])).items;
  const posts = new Map();
  for (const right of account.rights) {
    const [role, at] = right.split(" @ ");
    const office = offices.find((one) => one.name === at);
    const post = posts.get(at) ?? { office: office.id, name: at, roles: [] };
    post.roles.push(role);
    posts.set(at, post);
  }
  return { account, offices: [...posts.values()], csrf: "dev", expires: "2099-01-01T00:00:00Z", today, language: "vi", version: "dev" };
}

const send = (res, status, body, headers = {}) => {
  res.writeHead(status, { "Content-Type": status < 400 ? "application/json" : "application/problem+json", ...headers });
  res.end(JSON.stringify(body));
};
const body = (req) => new Promise((done) => { const parts = []; req.on("data", (p) => parts.push(p)).on("end", () => done(Buffer.concat(parts))); });

async function parts(req, bytes) {
  const type = req.headers["content-type"] ?? "";
  if (!type.startsWith("multipart/")) return bytes.length ? JSON.parse(bytes) : {};
  const form = await new Response(bytes, { headers: { "Content-Type": type } }).formData();
  const given = {};
  const folder = await mkdtemp(join(tmpdir(), "suot-"));
  for (const [name, value] of form) {
    if (name === "arguments") { Object.assign(given, JSON.parse(typeof value === "string" ? value : await value.text())); continue; }
    const path = join(folder, value.name);
    await writeFile(path, Buffer.from(await value.arrayBuffer()));
    (given[name] ??= []).push(path);
  }
  return given;
}

createServer(async (req, res) => {
  const url = new URL(req.url, "http://localhost");
  const name = /suot_session=([\w.-]+)/.exec(req.headers.cookie ?? "")?.[1];
  const bytes = await body(req);
  if (url.pathname === "/api/session") {
    if (req.method === "DELETE") return send(res, 200, {}, { "Set-Cookie": "suot_session=; Path=/; Max-Age=0" });
    const who = req.method === "POST" ? JSON.parse(bytes).name : name;
    const session = who ? await sessionOf(who) : null;
    if (!session) return send(res, 401, { type: "/problems/unauthenticated", title: "chưa đăng nhập", status: 401, detail: "Sai tên hoặc mật khẩu." });
    return send(res, 200, session, req.method === "POST" ? { "Set-Cookie": `suot_session=${who}; Path=/; HttpOnly; SameSite=Strict` } : {});
  }
  if (url.pathname === "/api/changes") { res.writeHead(200, { "Content-Type": "text/event-stream" }); res.write(": hello\n\n"); return; }
  const words = url.pathname.slice(5).split("/");
  const verb = words.join(" ");
  const given = req.method === "POST" ? await parts(req, bytes) : {};
  for (const key of new Set(url.searchParams.keys())) if (key !== "on" && key !== "at") { const all = url.searchParams.getAll(key); given[key] = all.length > 1 ? all : all[0]; }
  const args = [...words];
  for (const key of positional[verb] ?? []) for (const one of [given[key] ?? []].flat()) args.push(String(one));
  for (const [key, value] of Object.entries(given)) {
    if ((positional[verb] ?? []).includes(key) || key === "kind" && verb === "x") continue;
    for (const one of [value].flat()) args.push(...(one === true || one === "true" ? [`--${key.replaceAll("_", "-")}`] : [`--${key.replaceAll("_", "-")}`, String(one)]));
  }
  if (url.searchParams.has("on")) args.push("--on", url.searchParams.get("on"));
  if (url.searchParams.has("at")) args.push("--at", url.searchParams.get("at"));
  const en = (req.headers["accept-language"] ?? "vi").startsWith("en");
  const { code, out, err } = await suot([...args, "--as", name ?? "nobody", "--lang", en ? "en" : "vi"]);
  if (out.trim().startsWith("{")) return send(res, 200, JSON.parse(out));
  const detail = err.replace(/^suot: /, "").trim();
  const status = /không có quyền|no right/.test(detail) ? 403 : /^(không có (nhiệm vụ|văn bản))|there is no/.test(detail) ? 404 : 422;
  console.log(verb, JSON.stringify(given), code, detail);
  send(res, status, { type: `/problems/${status === 403 ? "denied" : status === 404 ? "not_found" : "invalid"}`, title: detail, status, detail });
}).listen(Number(port), "127.0.0.1", () => console.log(`mock on ${port}`));
