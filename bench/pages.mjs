// How the pages feel: node bench/pages.mjs SUOT BENCH_REGISTER [DUTIES]
//
// A register of so many duties (100,000) made by bench_register and a document of 1 MB taken into it, served on loopback, in Debian's
// Chromium: tasks over 50 ms while the list is scrolled (Long Tasks API), sorted and filtered; a 1 MB document opened for review; the first
// view on a slow office PC (CPU four times slower) and line (1.6 Mbit/s, 150 ms there and back), cold and warm. Beside each its limit.
import { spawn, execFileSync } from "node:child_process";
import { copyFileSync, existsSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { join } from "node:path";

const { chromium } = createRequire(new URL("../web/package.json", import.meta.url))("playwright-core");
const [program, maker, duties = "100000"] = process.argv.slice(2);
const day = "2026-01-15";
const password = "mat-khau-du-dai";
const patience = 180_000; // milliseconds
const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };

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
function tell(name, is, limit, unit = "ms") {
  const fits = is <= limit;
  told.push(fits);
  console.log(`  ${name.padEnd(62)} ${String(Math.round(is)).padStart(7)} ${unit}   limit ${limit}${fits ? "" : "   MISSED"}`);
}

/** A browser of its own for the leader; tasks over 50 ms are written down. */
async function person(browser, address) {
  const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
  context.setDefaultTimeout(patience);
  await context.addInitScript(() => {
    globalThis.longTasks = [];
    new PerformanceObserver((list) => globalThis.longTasks.push(...list.getEntries().map(({ duration }) => duration))).observe({ entryTypes: ["longtask"] });
  });
  const answer = await context.request.post(`${address}/api/session`, { data: { name: "leader", password } });
  if (!answer.ok()) throw new Error(`cannot log in: ${answer.status()}`);
  return { context, page: await context.newPage() };
}

const rows = (page) => page.locator(".grid .rows [role=row] a").first();

/** The longest task while something is done, after what was going on has ended. */
async function longestWhile(page, act) {
  await page.evaluate(() => new Promise((done) => requestIdleCallback(() => ((globalThis.longTasks = []), done()))));
  await act();
  await page.evaluate(() => new Promise((done) => requestIdleCallback(done)));
  const tasks = await page.evaluate(() => globalThis.longTasks);
  return { longest: Math.max(0, ...tasks), count: tasks.length };
}

async function list(page, address) {
  await page.goto(`${address}/nhiem-vu`);
  await rows(page).waitFor();
  await page.mouse.move(700, 500);
  const wheel = async (steps, far) => {
    for (let at = 0; at < steps; at += 1) {
      await page.mouse.wheel(0, far);
      await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
    }
    await rows(page).waitFor();
  };
  const near = await longestWhile(page, () => wheel(120, 240));
  tell(`scrolling ${duties} duties, 120 turns of the wheel: longest task`, near.longest, 50);
  const far = await longestWhile(page, () => wheel(40, 40_000));
  tell("the same in leaps of 40,000 pixels: longest task", far.longest, 50);
  const sorted = await longestWhile(page, async () => {
    await page.getByRole("columnheader", { name: /Hạn/ }).getByRole("button").click();
    await rows(page).waitFor();
  });
  tell("sorting by day: longest task", sorted.longest, 50);
}

async function review(page, address, document) {
  await page.goto(`${address}/van-ban`);
  await page.locator("h1").first().waitFor();
  const begun = await page.evaluate(() => performance.now());
  await page.evaluate((path) => {
    history.pushState(null, "", path);
    dispatchEvent(new PopStateEvent("popstate"));
  }, `/ra-soat/${document}`);
  await page.locator(".card").first().waitFor();
  await page.locator(".sheet p").first().waitFor();
  tell("a document of 1 MB opened for review", (await page.evaluate(() => performance.now())) - begun, 1500);
  const cards = await page.locator(".card").count();
  const step = await longestWhile(page, async () => {
    for (let at = 0; at < 10; at += 1) await page.keyboard.press("j");
  });
  console.log(`    ${cards} duties; ten steps by key: longest task ${Math.round(step.longest)} ms`);
}

/** Milliseconds from the navigation to the first page with its figures. */
async function firstView(page, address) {
  const begun = Date.now();
  await page.goto(address, { waitUntil: "commit" });
  await page.locator(".figures a").first().waitFor();
  return Date.now() - begun;
}

async function slowly(browser, address) {
  const { context, page } = await person(browser, address);
  const session = await context.newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.emulateNetworkConditions", line);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  tell("first view, 1.6 Mbit/s and a CPU four times slower, cold", await firstView(page, address), 2500);
  tell("the same again, warm", await firstView(page, address), 700);
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
  await list(page, served.address);
  await review(page, served.address, document);
  await context.close();
  await slowly(browser, served.address);
} finally {
  await browser?.close();
  server?.kill("SIGTERM");
  rmSync(folder, { recursive: true, force: true });
}
process.exit(told.every(Boolean) ? 0 : 1);
