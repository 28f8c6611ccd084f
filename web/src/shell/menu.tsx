// The pages: address, icon, name, and the code that is loaded when one is opened.
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
} from "@ant-design/icons";
import { lazy, type ComponentType } from "react";
import type { Role } from "../api/session";
import type { Words } from "../i18n/words";

interface Place {
  path: string;
  icon: ComponentType;
  name: keyof Words["menu"];
  page: ComponentType;
  /** Who finds it in the menu; nobody named: everybody. The server decides on rights. */
  roles?: readonly Role[];
  /** Pages under it that are not in the menu. */
  hidden?: true;
  phone?: true;
}

export const places: readonly Place[] = [
  { path: "/", icon: HomeOutlined, name: "today", page: lazy(() => import("../pages/today/today")), phone: true },
  { path: "/nhiem-vu", icon: CheckSquareOutlined, name: "duties", page: lazy(() => import("../pages/duties/duties")), phone: true },
  { path: "/nhiem-vu/:id", icon: CheckSquareOutlined, name: "duties", page: lazy(() => import("../pages/duty/duty")), hidden: true },
  { path: "/nhap", icon: InboxOutlined, name: "intake", page: lazy(() => import("../pages/intake/intake")), roles: ["clerk", "follower"] },
  { path: "/ra-soat", icon: AuditOutlined, name: "review", page: lazy(() => import("../pages/review/queue")), roles: ["clerk", "follower", "leader"] },
  { path: "/ra-soat/:id", icon: AuditOutlined, name: "review", page: lazy(() => import("../pages/review/review")), hidden: true },
  { path: "/van-ban", icon: FileTextOutlined, name: "documents", page: lazy(() => import("../pages/documents/documents")), phone: true },
  { path: "/van-ban/:id", icon: FileTextOutlined, name: "documents", page: lazy(() => import("../pages/documents/document")), hidden: true },
  { path: "/truy-vet/:id", icon: FileTextOutlined, name: "documents", page: lazy(() => import("../pages/trace/trace")), hidden: true },
  { path: "/bao-cao", icon: BarChartOutlined, name: "report", page: lazy(() => import("../pages/report/report")) },
  { path: "/co-quan", icon: BankOutlined, name: "offices", page: lazy(() => import("../pages/offices/offices")) },
  { path: "/tim-kiem", icon: SearchOutlined, name: "search", page: lazy(() => import("../pages/search/search")), phone: true },
  { path: "/nhat-ky", icon: HistoryOutlined, name: "journal", page: lazy(() => import("../pages/journal/journal")), roles: ["leader", "inspector", "administrator"] },
  { path: "/quan-tri", icon: SettingOutlined, name: "admin", page: lazy(() => import("../pages/admin/admin")) },
];

export function placesFor(roles: ReadonlySet<Role>): Place[] {
  return places.filter((place) => !place.hidden && (!place.roles || place.roles.some((role) => roles.has(role))));
}
