// Giao việc theo đề xuất.
const assigning = {
  progress: (done: number, all: number) => `đã giao ${done}/${all}`,
  giveAll: (count: number) => `Giao cả ${count} nhiệm vụ đã rõ chủ trì`,
  given: (count: number, left: number) => (left === 0 ? `Đã giao ${count} nhiệm vụ.` : `Đã giao ${count} nhiệm vụ; còn ${left} nhiệm vụ phải chọn.`),
  names: "Tên chưa rõ chỉ cơ quan nào",
  namesNote: "Chọn một lần, sổ nhớ cho lần sau.",
  leads: (count: number) => `chủ trì ${count} nhiệm vụ`,
  unknown: "chưa rõ là ai",
  other: (name: string) => `Cơ quan hoặc nhóm khác cho “${name}”`,
  otherHint: "Cơ quan hoặc nhóm khác…",
  take: "Chọn",
  everywhere: "Nhớ cho văn bản của mọi cơ quan, không chỉ cơ quan ban hành này",
  remembered: (name: string) => `Đã nhớ “${name}” chỉ ai.`,
  assigned: "Đã giao",
  asProposed: "Giao theo đề xuất",
  proposal: "Đề xuất giao",
  giveTo: (name: string) => `Giao cho ${name}`,
  reason: {
    chosen: "đã được xác nhận",
    exact: "đúng tên",
    short_name: "tên tắt",
    relative: "theo cơ quan ban hành",
    former: "tên cũ",
    successor: "cơ quan kế thừa",
    later: "tên về sau",
    marks: "khác dấu",
    head: "chức danh đứng đầu",
    kinds: "theo loại cơ quan",
    near: "gần giống",
  },
};

export default assigning;
