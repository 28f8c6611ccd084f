// The pages: address, icon, name, and the code that is loaded when one is opened. The first page comes with the frame.
import type { ComponentType } from "react";
import type { Role } from "../api/session";
import type { Words } from "../i18n/words";
import Today from "../pages/today/today";
import {
  AuditOutlined,
  BankOutlined,
  BarChartOutlined,
  CheckSquareOutlined,
  FileTextOutlined,
  HistoryOutlined,
  HomeOutlined,
  InboxOutlined,
  SearchOutlined,
  SettingOutlined,
} from "../ui/icons";
import { dressedPage, type Later } from "../ui/later";

interface Place {
  path: string;
  icon: ComponentType;
  name: keyof Words["menu"];
  page: Later<object>;
  /** Who finds it in the menu; nobody named: everybody. The server decides on rights. */
  roles?: readonly Role[];
  /** Pages under it that are not in the menu. */
  hidden?: true;
  phone?: true;
}

const today: Later<object> = { Part: Today, load: () => undefined };
const page = dressedPage;

export const places: readonly Place[] = [
  { path: "/", icon: HomeOutlined, name: "today", page: today, phone: true },
  { path: "/nhiem-vu", icon: CheckSquareOutlined, name: "duties", page: page(() => import("../pages/duties/duties")), phone: true },
  { path: "/nhiem-vu/:id", icon: CheckSquareOutlined, name: "duties", page: page(() => import("../pages/duty/duty")), hidden: true },
  { path: "/nhap", icon: InboxOutlined, name: "intake", page: page(() => import("../pages/intake/intake")), roles: ["clerk", "follower"] },
  { path: "/ra-soat", icon: AuditOutlined, name: "review", page: page(() => import("../pages/review/queue")), roles: ["clerk", "follower", "leader"] },
  { path: "/ra-soat/:id", icon: AuditOutlined, name: "review", page: page(() => import("../pages/review/review")), hidden: true },
  { path: "/van-ban", icon: FileTextOutlined, name: "documents", page: page(() => import("../pages/documents/documents")), phone: true },
  { path: "/van-ban/:id", icon: FileTextOutlined, name: "documents", page: page(() => import("../pages/documents/document")), hidden: true },
  { path: "/truy-vet/:id", icon: FileTextOutlined, name: "documents", page: page(() => import("../pages/trace/trace")), hidden: true },
  { path: "/bao-cao", icon: BarChartOutlined, name: "report", page: page(() => import("../pages/report/report")) },
  { path: "/co-quan", icon: BankOutlined, name: "offices", page: page(() => import("../pages/offices/offices")) },
  { path: "/tim-kiem", icon: SearchOutlined, name: "search", page: page(() => import("../pages/search/search")), phone: true },
  { path: "/nhat-ky", icon: HistoryOutlined, name: "journal", page: page(() => import("../pages/journal/journal")), roles: ["leader", "inspector", "administrator"] },
  { path: "/quan-tri", icon: SettingOutlined, name: "admin", page: page(() => import("../pages/admin/admin")) },
];

export function placesFor(roles: ReadonlySet<Role>): Place[] {
  return places.filter((place) => !place.hidden && (!place.roles || place.roles.some((role) => roles.has(role))));
}

/** Fetches the code of the page at an address while the session is still asked for. */
export function loadPageOf(address: string): void {
  const parts = address.split("/");
  const fits = ({ path }: Place) => {
    const own = path.split("/");
    return own.length === parts.length && own.every((part, at) => part.startsWith(":") || part === parts[at]);
  };
  places.find(fits)?.page.load();
}
