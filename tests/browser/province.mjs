// A small living province for the pages: offices, people, documents reviewed and assigned, a year with its late cases.
// node tests/browser/province.mjs STORE   (the program: SUOT_PROGRAM or build/suot)
import { execFileSync } from "node:child_process";
import { fileURLToPath } from "node:url";

const root = fileURLToPath(new URL("../..", import.meta.url));
const program = process.env.SUOT_PROGRAM ?? `${root}build/suot`;

export const password = "Lam-Son-2026";
export const today = "2026-07-20";

/** Calls of the program on one register. */
export function register(store) {
  return function suot(words, { as, on = today } = {}) {
    const args = [...words.map(String), "--store", store, "--today", on, "--json", ...(as ? ["--as", as] : [])];
    return JSON.parse(execFileSync(program, args, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 28 }));
  };
}

const departments = [
  ["Sở Nông nghiệp và Môi trường", "SNNMT"],
  ["Sở Nội vụ", "SNV"],
  ["Sở Tài chính", "STC"],
  ["Sở Xây dựng", "SXD"],
  ["Sở Khoa học và Công nghệ", "SKHCN"],
  ["Văn phòng UBND tỉnh", "VPUBND"],
  ["Bộ Chỉ huy Quân sự tỉnh", "BCHQS"],
];
const communes = ["Xã An Bồng", "Xã Khe Vầu", "Xã Thác Mơ", "Xã Đồng Ngàn", "Phường Sông Ngàn", "Phường Lam Sơn"];
const people = [
  ["hoa", "Nguyễn Thị Hoa", "clerk", "1"],
  ["lan", "Trần Thị Lan", "follower", "1"],
  ["minh", "Lê Quang Minh", "leader", "1"],
  ["son", "Phạm Văn Sơn", "actor", "Sở Nông nghiệp và Môi trường"],
  ["thanh", "Vũ Đức Thành", "inspector", "1"],
  ["an", "Hoàng Thị An", "actor", "Xã An Bồng"],
];

function found(suot) {
  suot(["init", "UBND tỉnh Lam Sơn", "--kind", "tỉnh", "--tier", 2, "--password", password], { on: "2025-09-01" });
  const add = (words) => suot(["office", "add", ...words], { on: "2025-09-01" });
  for (const [name, short] of departments)
    add([name, "sở", "--under", 1, "--abbreviation", short, "--tier", 2, "--from", "2021-01-01"]);
  for (const name of communes)
    add([name, name.startsWith("Xã") ? "xã" : "phường", "--under", 1, "--tier", 3, "--from", "2025-07-01"]);
  suot(["class", "add", "UBND các xã, phường", "--kind", "xã", "--kind", "phường"], { on: "2025-09-01" });
  suot(["class", "add", "Các sở, ban, ngành", "--kind", "sở"], { on: "2025-09-01" });
  for (const [name, display, role, office] of people)
    suot(["account", "add", name, role, office, "--display", display, "--password", password], { on: "2025-09-01" });
}

/** Imports a document; as a follower confirms what was read and assigns what names a known office. */
function take(suot, file, day) {
  const [document] = suot(["import", `examples/${file}`], { as: "hoa", on: day }).items;
  suot(["review", "confirm", document.id, "--all"], { as: "lan", on: day });
  for (const duty of suot(["document", "show", document.id]).duties) {
    try {
      suot(["assign", duty.id], { as: "lan", on: day });
    } catch {
      // Its lead is nobody of this register: it stays unassigned, which the pages must show as well.
    }
  }
  return document;
}

function work(suot) {
  const son = (words, on) => suot(words, { as: "son", on });
  const mine = suot(["duty", "list", "--office", "Sở Nông nghiệp và Môi trường", "--limit", 200]).items;
  const byWords = (words) => mine.find((row) => row.words.includes(words))?.duty;
  const plan = byWords("phương án ứng phó thiên tai cấp tỉnh");
  son(["acknowledge", plan, "--text", "Phòng Thủy lợi làm đầu mối"], "2025-12-16");
  son(["report", plan, "Đã có dự thảo, đang lấy ý kiến 12 xã", "--percent", 60], "2026-02-20");
  son(["extend", "ask", plan, "2026-04-30", "Chờ số liệu lũ quét của đài khí tượng"], "2026-03-20");
  suot(["extend", "approve", plan, "--reason", "Đồng ý, không gia hạn thêm"], { as: "minh", on: "2026-03-24" });
  son(["submit", plan, "--product", "412/QĐ-UBND", "--date", "2026-04-25", "--recipient", "UBND tỉnh"], "2026-04-27");
  suot(["accept", plan, "--reason", "Đạt yêu cầu"], { as: "minh", on: "2026-05-04" });
  const rest = mine.filter((row) => row.duty !== plan && row.due && !row.occurrence).map((row) => row.duty);
  if (rest[0]) son(["submit", rest[0], "--product", "88/BC-SNNMT", "--date", "2026-07-15", "--recipient", "UBND tỉnh"], "2026-07-16");
  if (rest[1]) son(["extend", "ask", rest[1], "2026-12-15", "Chờ bố trí kinh phí"], "2026-07-18");
}

export function make(store) {
  const suot = register(store);
  found(suot);
  take(suot, "04-ke-hoach-ubnd-tinh.docx", "2025-12-08");
  take(suot, "09-thong-bao-ket-luan.docx", "2025-12-10");
  take(suot, "10-quyet-dinh-ke-hoach.docx", "2025-12-15");
  work(suot);
  suot(["import", "examples/03-ke-hoach-tinh-uy.docx"], { as: "hoa", on: "2026-07-20" });
  suot(["import", "examples/11-cong-dien.md", "examples/18-ke-hoach-phoi-hop.md"], { as: "hoa", on: "2026-07-20" });
  return suot;
}

if (process.argv[1] === fileURLToPath(import.meta.url)) make(process.argv[2] ?? "province.suot");
