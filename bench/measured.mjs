// What a page costs: a trace of Chromium while something is done. Time by the clock, and time of the renderer's main thread on the processor
// ("tdur"), which says the same on a machine that others use too.
import { readFileSync } from "node:fs";

const categories = ["toplevel", "blink.user_timing", "devtools.timeline", "disabled-by-default-devtools.timeline", "__metadata"];

/** What a page marks when it shows what was waited for (performance.mark). */
export const shown = "suot-shown";

/** The thread that runs the page: the renderer's main thread with the most work in the trace. */
function mainThread(events) {
  const key = ({ pid, tid }) => `${pid} ${tid}`;
  const names = new Set(events.filter(({ name, args }) => name === "thread_name" && args?.name === "CrRendererMain").map(key));
  const work = new Map();
  for (const event of events) if (names.has(key(event)) && isTask(event)) work.set(key(event), (work.get(key(event)) ?? 0) + (event.tdur ?? 0));
  const [busiest] = [...work].sort((a, b) => b[1] - a[1]);
  return (event) => key(event) === busiest?.[0];
}

const isTask = ({ name, ph }) => ph === "X" && name === "ThreadControllerImpl::RunTask";

/** Milliseconds: the longest task by the clock and on the processor, and what the thread spent in all, until the page showed what it was waited for. */
export function tasksIn(trace) {
  const { traceEvents } = JSON.parse(trace);
  const isMain = mainThread(traceEvents);
  const mark = traceEvents.find(({ name }) => name === shown)?.ts ?? Infinity;
  const tasks = traceEvents.filter((event) => isTask(event) && isMain(event) && event.ts <= mark);
  const ms = (microseconds) => microseconds / 1000;
  return {
    longest: ms(Math.max(0, ...tasks.map(({ dur = 0 }) => dur))),
    longestThread: ms(Math.max(0, ...tasks.map(({ tdur = 0 }) => tdur))),
    thread: ms(tasks.reduce((sum, { tdur = 0 }) => sum + tdur, 0)),
    over: tasks.filter(({ tdur = 0 }) => tdur > 50_000).length,
  };
}

const tick = 10; // milliseconds: USER_HZ of Linux is 100

/** Milliseconds that a process has had the processor. */
function processorOf(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8").split(") ")[1].split(" ");
  return (Number(fields[11]) + Number(fields[12])) * tick;
}

/** Does something and tells what it cost. `wall`: milliseconds by the clock; `server`: of the server's process on the processor. */
export async function traced(browser, page, server, act) {
  await browser.startTracing(page, { categories });
  const [begun, before] = [Date.now(), processorOf(server)];
  const result = await act();
  const [wall, after] = [Date.now() - begun, processorOf(server)];
  const trace = String(await browser.stopTracing());
  return { ...tasksIn(trace), wall, server: after - before, result, trace };
}

/** Bytes and requests of a page, as they come over the line. */
export async function lineOf(session) {
  const open = new Map();
  const done = [];
  await session.send("Network.enable");
  session.on("Network.requestWillBeSent", ({ requestId, request, timestamp }) => open.set(requestId, { url: request.url, begun: timestamp }));
  session.on("Network.requestServedFromCache", ({ requestId }) => open.delete(requestId));
  session.on("Network.responseReceived", ({ requestId, response }) => response.fromDiskCache && open.delete(requestId));
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength, timestamp }) => {
    const one = open.get(requestId);
    if (one) done.push({ ...one, ended: timestamp, bytes: encodedDataLength });
  });
  return {
    /** What has come since the last call. */
    take: () => done.splice(0, done.length),
  };
}

/** The longest row of requests of which each began after the one before it had ended: so many ways there and back. */
export function inSequence(requests) {
  const sorted = [...requests].sort((a, b) => a.begun - b.begun);
  const longest = sorted.map(() => 1);
  sorted.forEach((one, at) => {
    for (let before = 0; before < at; before += 1) if (sorted[before].ended <= one.begun) longest[at] = Math.max(longest[at], longest[before] + 1);
  });
  return Math.max(0, ...longest);
}
