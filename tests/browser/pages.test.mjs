// Every page, in both languages and sizes: it shows what it is for, fits, has no serious fault of access, and says nothing on the console.
import { accessFaults, check, overflow, same, sizes } from "./kit.mjs";

const pages = [
  { name: "hom-nay", path: "/", as: "lan", vi: "Hôm nay", en: "Today", shows: ["Quá hạn", "Chưa giao"] },
  { name: "hom-nay-don-vi", path: "/", as: "son", vi: "Hôm nay", en: "Today", shows: ["Việc đơn vị phải làm"] },
  { name: "nhiem-vu", path: "/nhiem-vu", as: "lan", vi: "Nhiệm vụ", en: "Duties", shows: ["286/KH-UBND", "Sở Nội vụ"] },
  { name: "nhiem-vu-gom", path: "/nhiem-vu?gom=co-quan", as: "lan", vi: "Nhiệm vụ", en: "Duties", shows: ["Chưa giao cho ai"] },
  { name: "nhiem-vu-lich", path: "/nhiem-vu?xem=lich", as: "lan", vi: "Nhiệm vụ", en: "Duties", shows: ["Thứ hai", "07/2026"] },
  { name: "nhiem-vu-dong-thoi-gian", path: "/nhiem-vu?xem=thoi-gian", as: "lan", vi: "Nhiệm vụ", en: "Duties", shows: ["05/2026", "Sở Nông nghiệp và Môi trường"] },
  { name: "nhiem-vu-thang", path: "/nhiem-vu?gom=thang", as: "lan", vi: "Nhiệm vụ", en: "Duties", shows: ["Tháng có hạn", "06/2026"] },
  { name: "nhiem-vu-mot", path: "/nhiem-vu/1", as: "minh", vi: "Rà soát, cập nhật phương án", en: "Rà soát, cập nhật phương án", shows: ["30/04/2026", "31/03/2026", "412/QĐ-UBND", "60%"] },
  { name: "nhap", path: "/nhap", as: "hoa", vi: "Nhập văn bản", en: "Take in", shows: ["Kéo thả"] },
  { name: "ra-soat", path: "/ra-soat", as: "lan", vi: "Rà soát", en: "Review", shows: ["45-KH/TU"] },
  { name: "ra-soat-mot", path: "/ra-soat/4", as: "lan", vi: "Rà soát 45-KH/TU", en: "Review 45-KH/TU", shows: ["đã rà 0/", "MỤC TIÊU"] },
  { name: "ra-soat-giao", path: "/ra-soat/1?buoc=giao", as: "lan", vi: "Rà soát 286/KH-UBND", en: "Review 286/KH-UBND", shows: ["Đã giao", "Sở Nông nghiệp và Môi trường"] },
  { name: "van-ban", path: "/van-ban", as: "thanh", vi: "Văn bản", en: "Documents", shows: ["2386/QĐ-UBND"] },
  { name: "van-ban-mot", path: "/van-ban/1", as: "thanh", vi: "286/KH-UBND", en: "286/KH-UBND", shows: ["Mục lục", "Tải tệp gốc"] },
  { name: "bao-cao", path: "/bao-cao", as: "minh", vi: "Báo cáo nhanh", en: "Report", shows: ["Chưa hoàn thành, quá hạn"] },
  { name: "co-quan", path: "/co-quan?office=2", as: "minh", vi: "Cơ quan", en: "Offices", shows: ["SNNMT", "Thành lập"] },
  { name: "tim-kiem", path: "/tim-kiem?q=phuong%20an", as: "lan", vi: "Tìm kiếm", en: "Search", shows: ["kết quả"] },
  { name: "nhat-ky", path: "/nhat-ky", as: "thanh", vi: "Nhật ký", en: "Journal", shows: ["Nguyễn Thị Hoa"] },
  { name: "quan-tri", path: "/quan-tri", as: "admin", vi: "Quản trị", en: "Administration", shows: ["Đổi mật khẩu", "Mã xác thực thứ hai"] },
  { name: "quan-tri-tai-khoan", path: "/quan-tri?muc=tai-khoan", as: "admin", vi: "Quản trị", en: "Administration", shows: ["Trần Thị Lan"] },
  { name: "quan-tri-lich", path: "/quan-tri?muc=lich", as: "admin", vi: "Quản trị", en: "Administration", shows: ["Giỗ Tổ Hùng Vương"] },
  { name: "quan-tri-nhiem-ky", path: "/quan-tri?muc=nhiem-ky", as: "admin", vi: "Quản trị", en: "Administration", shows: ["2021 – 2026"] },
  { name: "quan-tri-ky-bao-cao", path: "/quan-tri?muc=ky-bao-cao", as: "minh", vi: "Quản trị", en: "Administration", shows: ["Quý 1/2026"] },
  { name: "quan-tri-sao-luu", path: "/quan-tri?muc=sao-luu", as: "admin", vi: "Quản trị", en: "Administration", shows: ["Mang tệp đó ra khỏi máy chủ"] },
];

async function visit(kit, { name, path, as, shows, ...titles }, language, size) {
  const { page, faults, open } = await kit.keptPerson(as, { language, size });
  await open(path);
  await kit.picture(page, `${name}-${language}-${size}`);
  const title = await page.locator("h1").first().innerText();
  check(title.startsWith(titles[language]), `the title is “${title}”`);
  if (language === "vi") for (const words of shows) await page.getByText(words).first().waitFor({ state: "attached" });
  same(await overflow(page), 0, "pixels that stand out to the right");
  same(await accessFaults(page), [], "axe-core");
  same(faults, [], "the page");
}

export const tests = {};
for (const page of pages)
  for (const language of ["vi", "en"])
    for (const size of Object.keys(sizes)) tests[`${page.name} ${language} ${size}`] = (kit) => visit(kit, page, language, size);

tests["log in vi wide"] = async (kit) => {
  const { page, faults, close } = await kit.person("", {});
  await page.goto(`${kit.base}/nhiem-vu`);
  await page.getByLabel("Tên đăng nhập").waitFor();
  await kit.picture(page, "dang-nhap-vi-wide");
  same(await accessFaults(page), [], "axe-core");
  same(faults, [], "the page");
  await close();
};
