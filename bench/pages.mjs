// How the pages feel: node bench/pages.mjs SUOT BENCH_REGISTER [DUTIES]
//
// A register of so many duties (100,000) made by bench_register and a document of 1 MB taken into it, served on loopback, in Debian's
// Chromium: the longest task while the list is scrolled, sorted and filtered (time of the thread, so that what others do on the machine does not
// count); a 1 MB document opened for review; the first view on a slow office PC (CPU four times slower) and line (1.6 Mbit/s, 150 ms there and
// back), cold and warm. Beside each its limit.
import { spawn, execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inSequence, lineOf, shown, traced } from "./measured.mjs";

const { chromium } = createRequire(new URL("../web/package.json", import.meta.url))("playwright-core");
const [program, maker, duties = "100000"] = process.argv.slice(2);
const day = "2026-01-15";
const password = "mat-khau-du-dai";
const patience = 180_000; // milliseconds
const slow = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

const work = [
  "Rà soát, cập nhật phương án ứng phó thiên tai trên địa bàn",
  "Tổ chức tập huấn cho lực lượng xung kích",
  "Kiểm tra an toàn các hồ chứa, công trình thủy lợi",
  "Bố trí kinh phí bảo đảm cho công tác phòng ngừa",
  "Xây dựng báo cáo đánh giá kết quả thực hiện, đề xuất giải pháp",
];

/** A plan of about so many bytes, each paragraph with a lead, a duty and a day. */
function plan(bytes) {
  const out = ["# KẾ HOẠCH", "", "Số: 99/KH-UBND", "", "Lam Sơn, ngày 05 tháng 01 năm 2026", "", "Thực hiện nhiệm vụ năm 2026", ""];
  let size = 0;
  for (let at = 1; size < bytes; at += 1) {
    const text = `${at}. Sở Nông nghiệp và Môi trường chủ trì, phối hợp với Sở Tài chính và Ủy ban nhân dân các xã, phường ${work[at % work.length].toLowerCase()} đợt ${at}, bảo đảm đúng đối tượng, tiết kiệm, hiệu quả, công khai kết quả; hoàn thành trước ngày ${1 + (at % 28)} tháng ${1 + (at % 12)} năm 2026.`;
    out.push(text, "");
    size += Buffer.byteLength(text) + 2;
  }
  return out.join("\n");
}

function prepare(folder) {
  const made = join("build/bench", `pages-${duties}.suot`); // the same every time: made once
  if (!existsSync(made)) execFileSync(maker, [made, duties], { stdio: "ignore" });
  const store = join(folder, "large.suot");
  copyFileSync(made, store);
  const file = join(folder, "ke-hoach.md");
  writeFileSync(file, plan(1_000_000));
  const run = (...words) => JSON.parse(execFileSync(program, [...words, "--store", store, "--today", day, "--json"], { encoding: "utf8", maxBuffer: 1 << 28 }));
  run("account", "add", "van.thu", "clerk", "1", "--password", password);
  return { store, document: run("import", file, "--as", "van.thu").items[0].id };
}

async function serve(store) {
  const server = spawn(program, ["serve", "--store", store, "--port", "0", "--today", day, "--quiet"], { stdio: ["ignore", "pipe", "inherit"] });
  const address = await new Promise((done, failed) => {
    server.stdout.on("data", (words) => done(/http:\/\/[\d.:]+/.exec(String(words))?.[0]));
    server.on("exit", () => failed(new Error("the server ended")));
  });
  return { server, address };
}

const told = [];
/** One line: what was measured, its limit, and what stands beside it. */
function tell(name, is, limit, beside = "") {
  const fits = is <= limit;
  told.push(fits);
  console.log(`  ${name.padEnd(58)} ${String(Math.round(is)).padStart(6)} ms   limit ${String(limit).padStart(4)}${fits ? "       " : " MISSED"}${beside && `   ${beside}`}`);
}
/**
 * What it takes on a machine where nothing else runs: no more than by the clock, and no more than page, server and line one after the other
 * (of which much goes on at the same time).
 */
const alone = ({ thread, server }, wall, wire = 0) => Math.min(wall, thread + server + wire);
const rounded = (ms) => `${Math.round(ms)} ms`;

/** A browser of its own for the leader. */
async function person(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  context.setDefaultTimeout(patience);
  const answer = await context.request.post(`${address}/api/session`, { data: { name: "leader", password } });
  if (!answer.ok()) throw new Error(`cannot log in: ${answer.status()}`);
  return { context, page: await context.newPage() };
}

const rows = (page) => page.locator(".grid .rows [role=row] a").first();
const calm = (page) => page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
const frames = (page) => page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));

/** Tells the longest task while something is done: on the processor against the limit, by the clock beside it. */
async function smooth({ browser, server }, page, name, act) {
  await calm(page);
  const { longest, longestThread, over } = await traced(browser, page, server.pid, async () => {
    await act();
    await calm(page);
  });
  tell(`${name}: longest task`, longestThread, 50, `by the clock ${rounded(longest)}${over > 0 ? `; ${over} over 50 ms` : ""}`);
}

async function list(at, page, address) {
  await page.goto(`${address}/nhiem-vu`);
  await rows(page).waitFor();
  await page.mouse.move(700, 500);
  const wheel = async (steps, far) => {
    for (let turn = 0; turn < steps; turn += 1) {
      await page.mouse.wheel(0, far);
      await frames(page);
    }
    await rows(page).waitFor();
  };
  await smooth(at, page, `scrolling ${duties} duties, 120 turns of the wheel`, () => wheel(120, 240));
  await smooth(at, page, "the same in leaps of 40,000 pixels", () => wheel(40, 40_000));
  await smooth(at, page, "sorting by day", async () => {
    await page.getByRole("columnheader", { name: /Hạn/ }).getByRole("button").click();
    await rows(page).waitFor();
  });
  await smooth(at, page, "filtering by words", async () => {
    await page.getByRole("searchbox", { name: "Tìm trong nội dung" }).fill("hồ chứa");
    await page.keyboard.press("Enter");
    await page.waitForURL(/words=/);
    await rows(page).waitFor();
  });
}

async function review(at, page, address, document) {
  await page.goto(`${address}/ra-soat`);
  await page.locator("h1").first().waitFor();
  await calm(page);
  const open = await traced(at.browser, page, at.server.pid, async () => {
    await page.evaluate((path) => {
      history.pushState(null, "", path);
      dispatchEvent(new PopStateEvent("popstate"));
    }, `/ra-soat/${document}`);
    await page.locator(".card").first().waitFor();
    await page.locator(".sheet p").first().waitFor();
    await frames(page);
  });
  tell("a document of 1 MB opened for review", alone(open, open.wall), 1500, `by the clock ${rounded(open.wall)}; page ${rounded(open.thread)}, longest task ${rounded(open.longestThread)}; server ${rounded(open.server)}`);
  await calm(page);
  await smooth(at, page, "ten steps by key through its duties", async () => {
    for (let step = 0; step < 10; step += 1) {
      await page.keyboard.press("j");
      await frames(page);
    }
  });
  await smooth(at, page, "scrolling its text, 60 turns of the wheel", async () => {
    await page.mouse.move(400, 500);
    for (let turn = 0; turn < 60; turn += 1) {
      await page.mouse.wheel(0, 1200);
      await frames(page);
    }
  });
}

/** Marks the moment at which the first page has its figures. */
function markFigures(mark) {
  const watch = new MutationObserver(() => {
    if (!document.querySelector(".figures a")) return;
    watch.disconnect();
    requestAnimationFrame(() => performance.mark(mark));
  });
  watch.observe(document, { childList: true, subtree: true });
}

/** From the navigation to the first page with its figures. */
async function firstView({ browser, server }, page, address, name, limit, line) {
  line.take();
  const cost = await traced(browser, page, server.pid, async () => {
    await page.goto(address, { waitUntil: "commit" });
    await page.locator(".figures a").first().waitFor();
    await frames(page);
    return page.evaluate((mark) => performance.getEntriesByName(mark)[0].startTime, shown);
  });
  const [document, ...others] = line.take();
  const asked = [document, ...others.filter(({ ended }) => ended <= document.begun + cost.result / 1000)];
  const bytes = asked.reduce((sum, one) => sum + one.bytes, 0);
  const ways = inSequence(asked);
  const wire = ways * slow.latency + (bytes / slow.downloadThroughput) * 1000;
  const beside = `page ${rounded(cost.thread)}, slowed; server ${rounded(cost.server)}; ${asked.length} requests, ${ways} in a row, ${Math.round(bytes / 1000)} KB: line ${rounded(wire)}`;
  tell(name, alone(cost, cost.result, wire), limit, `by the clock ${rounded(cost.result)}; ${beside}`);
}

async function slowly(at, address) {
  const { context, page } = await person(at.browser, address);
  const session = await context.newCDPSession(page);
  const line = await lineOf(session);
  await page.addInitScript(markFigures, shown);
  await session.send("Network.emulateNetworkConditions", slow);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await firstView(at, page, address, "first view, 1.6 Mbit/s and a CPU four times slower, cold", 2500, line);
  for (const again of ["warm", "warm, once more", "warm, a third time"]) {
    await calm(page);
    await firstView(at, page, address, `the same, ${again}`, 700, line);
  }
  await context.close();
}

const folder = mkdtempSync(join(tmpdir(), "suot-pages-"));
let server;
let browser;
try {
  const { store, document } = prepare(folder);
  const served = await serve(store);
  server = served.server;
  browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  const { context, page } = await person(browser, served.address);
  await list({ browser, server }, page, served.address);
  await review({ browser, server }, page, served.address, document);
  await context.close();
  await slowly({ browser, server }, served.address);
} finally {
  await browser?.close();
  server?.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
}
process.exit(told.every(Boolean) ? 0 : 1);
