// The verbs that need no register: one row each, from which parsing, help and docs/reference/cli.md
// come.
#include "verb.hpp"

#include <array>

namespace suot::cli {

namespace {

using enum ArgumentKind;

constexpr Argument files_argument{
    "FILE",
    files,
    {"tệp hoặc thư mục; “-” là đầu vào chuẩn", "files or folders; “-” is the standard input"}};

constexpr std::array read_arguments{
    files_argument,
    Argument{"--json",
             flag,
             {"in kết quả đọc dạng JSON (suot.reading/1)",
              "print the reading as JSON (suot.reading/1)"}},
    Argument{"--text", flag, {"in nguyên văn như đã đọc", "print the text as it was read"}},
    Argument{"--tree", flag, {"chỉ in cấu trúc", "print only the structure"}},
    Argument{"--citations", flag, {"chỉ in các viện dẫn", "print only the citations"}},
    Argument{"--duties", flag, {"chỉ in các nhiệm vụ", "print only the duties"}},
};

constexpr std::array lint_arguments{files_argument};

constexpr std::array register_arguments{
    files_argument,
    Argument{
        "--csv",
        flag,
        {"in dạng CSV (UTF-8, mở được bằng bảng tính)", "print CSV (UTF-8, for a spreadsheet)"}},
};

constexpr std::array history_arguments{
    Argument{"FILE",
             files,
             {"tệp ghi các lệnh và ngày, mỗi dòng một lệnh",
              "files of verbs and days, one verb a line"}},
    Argument{"--store FILE",
             word,
             {"sổ đăng ký: tệp, hoặc postgresql://…; chưa có thì lập mới",
              "the register: a file, or postgresql://…; made where there is none"}},
};

constexpr Argument thread_argument{
    "FILE",
    files,
    {"văn bản cấp trên và cấp dưới, theo thứ tự nào cũng được; một tệp chép lại nhiều văn bản cũng "
     "được",
     "documents of higher and lower tiers, in any order; one file that restates several will do"}};

constexpr std::array trace_arguments{
    thread_argument,
    Argument{"--json", flag, {"in dạng JSON (suot.trace/1)", "print JSON (suot.trace/1)"}},
};

constexpr std::array gaps_arguments{
    thread_argument,
    Argument{"--json", flag, {"in dạng JSON (suot.trace/1)", "print JSON (suot.trace/1)"}},
};

constexpr std::array diff_arguments{
    Argument{"FILE",
             files,
             {"hai tệp: văn bản cũ, rồi văn bản thay thế nó",
              "two files: the old text, then the one that replaces it"}},
    Argument{"--json", flag, {"in dạng JSON (suot.diff/1)", "print JSON (suot.diff/1)"}},
};

constexpr std::array help_arguments{
    Argument{"VERB", optional_words, {"lệnh cần xem", "the verb to explain"}},
    Argument{"--markdown",
             flag,
             {"in toàn bộ tài liệu lệnh dạng Markdown", "print the whole reference as Markdown"}},
};

constexpr std::array serve_arguments{
    Argument{"--store FILE",
             word,
             {"sổ đăng ký: tệp, hoặc postgresql://…; mặc định biến SUOT_STORE, rồi “suot.db”",
              "the register: a file, or postgresql://…; by default SUOT_STORE, then “suot.db”"}},
    Argument{"--port N", word, {"cổng (8080); 0 là cổng trống bất kỳ", "the port (8080); 0: any"}},
    Argument{"--address ADDRESS",
             word,
             {"địa chỉ lắng nghe; mặc định chỉ máy này (127.0.0.1)",
              "the address to listen on; by default this machine alone (127.0.0.1)"}},
    Argument{"--certificate FILE", word, {"chứng thư TLS (PEM)", "the TLS certificate (PEM)"}},
    Argument{"--key FILE", word, {"khóa của chứng thư (PEM)", "its key (PEM)"}},
    Argument{"--proxy",
             flag,
             {"đứng sau một proxy: tin X-Forwarded-For và X-Forwarded-Proto của nó",
              "behind a proxy: its X-Forwarded-For and X-Forwarded-Proto are believed"}},
    Argument{"--workers N", word, {"số luồng xử lý (2)", "threads that run verbs (2)"}},
    Argument{"--max-upload MB",
             word,
             {"một lần gửi tệp nhiều nhất bao nhiêu MB (64)", "largest upload in MB (64)"}},
    Argument{"--answers MB",
             word,
             {"bộ nhớ giữ câu trả lời để dùng lại khi sổ chưa đổi (32); 0: không giữ",
              "memory for answers that are given again while nothing changes (32); 0: none"}},
    Argument{"--today DATE",
             word,
             {"bắt đầu từ ngày này (để thử)", "begin on this day (to try things out)"}},
    Argument{"--quiet", flag, {"không ghi nhật ký yêu cầu", "no log of requests"}},
};

constexpr std::array openapi_arguments{
    Argument{"--markdown",
             flag,
             {"in tài liệu giao diện HTTP dạng Markdown", "print the HTTP reference as Markdown"}},
};

constexpr std::array table{
    Verb{"read",
         {"đọc văn bản: là gì, gồm những gì, viện dẫn gì, ai phải làm gì, khi nào, có gì sai",
          "read documents: what they are, what they cite, who must do what by when, what is wrong"},
         read_arguments,
         read},
    Verb{"lint",
         {"chỉ in những điều cần xem lại trong văn bản", "print only what is wrong with documents"},
         lint_arguments,
         lint},
    Verb{"register",
         {"lập bảng nhiệm vụ từ nhiều văn bản", "print the register of duties over many documents"},
         register_arguments,
         register_duties},
    Verb{"serve",
         {"chạy máy chủ: giao diện web và HTTP cho sổ đăng ký",
          "run the server: the web application and the HTTP interface of a register"},
         serve_arguments,
         serve},
    Verb{"openapi",
         {"in mô tả giao diện HTTP (OpenAPI 3.1)", "print the HTTP interface (OpenAPI 3.1)"},
         openapi_arguments,
         openapi},
    Verb{"run",
         {"làm lần lượt các lệnh ghi trong tệp, mỗi lệnh vào ngày của nó",
          "do the verbs written in a file, each on its day"},
         history_arguments,
         run_history},
    Verb{"trace",
         {"lần theo nhiệm vụ qua các cấp: văn bản nào cụ thể hóa nhiệm vụ nào, vì sao nói vậy",
          "follow orders across the tiers: which document takes up which order, and why"},
         trace_arguments,
         trace_orders},
    Verb{
        "gaps",
        {"chỉ in chỗ đứt giữa các cấp: nhiệm vụ chưa ai cụ thể hóa, muộn hạn, đổi chủ trì, nói nhẹ "
         "đi, văn bản đã thay thế",
         "print only where the thread is broken: orders nobody took up, later deadlines, another "
         "lead, weaker words, replaced documents"},
        gaps_arguments,
        gaps},
    Verb{"diff",
         {"so văn bản cũ với văn bản thay thế, từng điều: giữ, sửa, chuyển chỗ, mới, bỏ; nhiệm vụ "
          "cần "
          "xem lại",
          "compare a text with the one that replaces it, article by article: kept, changed, moved, "
          "new, dropped; duties to look at again"},
         diff_arguments,
         diff},
    Verb{"version", {"in phiên bản", "print the version"}, {}, version},
    Verb{"help", {"giải thích các lệnh", "explain the verbs"}, help_arguments, help},
};

} // namespace

std::span<Verb const> verbs() {
    return table;
}

} // namespace suot::cli
