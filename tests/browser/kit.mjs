// What the browser tests stand on: a server on a province of their own, Debian's Chromium, and a person who is logged in.
import { spawn } from "node:child_process";
import { randomBytes } from "node:crypto";
import { mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { make, password, register, today } from "./province.mjs";

export const root = fileURLToPath(new URL("../..", import.meta.url));
const program = process.env.SUOT_PROGRAM ?? join(root, "build/suot");
const fromWeb = createRequire(join(root, "web/package.json"));
const { chromium } = fromWeb("playwright-core");
const axeSource = readFileSync(fromWeb.resolve("axe-core/axe.min.js"), "utf8");

export const sizes = { wide: { width: 1366, height: 768 }, narrow: { width: 390, height: 844 } };
export const patience = 20_000; // milliseconds; a busy machine is slow, not wrong
const pictures = join(root, "build/browser");

export function check(truth, complaint) {
  if (!truth) throw new Error(complaint);
}
export function same(is, ought, what) {
  check(JSON.stringify(is) === JSON.stringify(ought), `${what}: ${JSON.stringify(is)} instead of ${JSON.stringify(ought)}`);
}

/** Starts the server on a free port and says where it is. */
function serve(store) {
  const server = spawn(program, ["serve", "--store", store, "--port", "0", "--today", today], { stdio: ["ignore", "pipe", "pipe"] });
  const address = new Promise((done, failed) => {
    let said = "";
    const hear = (words) => {
      said += words;
      const found = /http:\/\/[\d.:]+/.exec(said);
      if (found) done(found[0]);
    };
    server.stdout.on("data", hear);
    server.stderr.on("data", hear);
    server.on("exit", (code) => failed(new Error(`the server ended (${code}): ${said}`)));
    setTimeout(() => failed(new Error(`the server does not say where it is: ${said}`)), patience).unref();
  });
  return { server, address };
}

/** What the pages complained of, and where they wanted to go; tests that expect a complaint take it out. */
function listen(page, address) {
  const faults = [];
  page.on("pageerror", (error) => faults.push(`error: ${error.message}`));
  page.on("console", (line) => {
    if (line.type() === "error" && !/status of (401|403|404|409|412|422)|ERR_INTERNET_DISCONNECTED/.test(line.text())) faults.push(`console: ${line.text()}`);
  });
  page.on("request", (asked) => {
    if (!asked.url().startsWith(address) && !/^(data|blob):/.test(asked.url())) faults.push(`asked elsewhere: ${asked.url()}`);
  });
  return faults;
}

/** Waits until a page shows what it has, not that it is loading. */
export async function settled(page) {
  await page.locator("h1").first().waitFor({ timeout: patience });
  // Not waitForFunction: it evaluates a string, which the policy of the pages forbids.
  const begun = Date.now();
  while ((await page.locator("main .ant-skeleton, main .bones").count()) > 0) {
    check(Date.now() - begun < patience, "the page is still loading");
    await page.waitForTimeout(40);
  }
  await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

/** Serious faults of access that axe-core finds. */
export async function accessFaults(page) {
  await page.evaluate(axeSource);
  const found = await page.evaluate(() => globalThis.axe.run(document, { resultTypes: ["violations"] }));
  return found.violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ target, failureSummary }) => `${target.join(" ")} (${failureSummary.split("\n").slice(1, 2).join(" ").trim()})`).join("; ")}`);
}

/** What stands out of the page to the right. */
export function overflow(page) {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

/** A file or, where SUOT_TEST_POSTGRES names a database (tests/runner/cluster.py), a schema of its own. */
function storeIn(folder) {
  const database = process.env.SUOT_TEST_POSTGRES;
  return database ? `${database}&options=-csearch_path%3Db${randomBytes(8).toString("hex")}` : join(folder, "province.suot");
}

export async function begin() {
  const folder = mkdtempSync(join(tmpdir(), "suot-browser-"));
  const store = storeIn(folder);
  make(store);
  const { server, address } = serve(store);
  const base = await address;
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  mkdirSync(pictures, { recursive: true });

  /** Opens a browser of its own for a person; nobody: not logged in. */
  async function person(name, { language = "vi", size = "wide" } = {}) {
    const context = await browser.newContext({ viewport: sizes[size], bypassCSP: false, locale: "vi-VN", acceptDownloads: true });
    context.setDefaultTimeout(patience);
    await context.addInitScript((words) => localStorage.setItem("suot.language", JSON.stringify(words)), language);
    if (name) {
      const answer = await context.request.post(`${base}/api/session`, { data: { name, password } });
      check(answer.ok(), `${name} cannot log in: ${answer.status()}`);
    }
    const page = await context.newPage();
    const faults = listen(page, base);
    const open = async (path) => {
      await page.goto(base + path);
      await settled(page);
    };
    return { page, context, faults, open, close: () => context.close() };
  }

  /** The same, kept open for the next who asks: what was loaded is in its cache. */
  const kept = new Map();
  async function keptPerson(name, options) {
    const key = JSON.stringify([name, options]);
    if (!kept.has(key)) kept.set(key, await person(name, options));
    const one = kept.get(key);
    one.faults.length = 0;
    return one;
  }

  /** A change as a person makes it, over HTTP: the server's clock goes on, so nothing may be written beside it by the command line. */
  async function write(as, verb, given, files = []) {
    const { context, close } = await person(as);
    const { csrf } = await (await context.request.get(`${base}/api/session`)).json();
    const multipart = { arguments: { name: "arguments", mimeType: "application/json", buffer: Buffer.from(JSON.stringify(given)) } };
    for (const { name, text } of files) multipart.file = { name, mimeType: "text/markdown", buffer: Buffer.from(text) };
    const body = files.length > 0 ? { multipart } : { data: given };
    const answer = await context.request.post(`${base}/api/${verb.replaceAll(" ", "/")}`, { ...body, headers: { "X-CSRF-Token": csrf } });
    check(answer.ok(), `${verb}: ${answer.status()} ${await answer.text()}`);
    const out = await answer.json();
    await close();
    return out;
  }

  return {
    base,
    person,
    write,
    keptPerson,
    suot: register(store),
    picture: (page, name) => page.screenshot({ path: join(pictures, `${name}.png`) }),
    async end() {
      await browser.close();
      server.kill("SIGTERM");
      await new Promise((done) => (server.exitCode === null ? server.once("exit", done) : done()));
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
