// Word 97–2003 (OLE2) → a document, by the readers that Debian has for it.
//
// antiword keeps cells and letters' looks; catdoc loses both but no words. LibreOffice is asked
// where they disagree and it is there. Why: docs/decisions/0010-child-processes.md.
// Follows docs/spec/intake-binary.md, section 12.
#include <filesystem>
#include <fstream>
#include <iterator>

#include "child.hpp"
#include "doc_text.hpp"
#include "legacy_syllable.hpp"
#include "readers.hpp"

namespace suot::intake {
namespace {

using base::ErrorKind;
using base::fail;

constexpr double enough = 0.9; ///< share of catdoc's syllables that antiword must have
constexpr std::size_t most_output = 100U << 20U;

std::unexpected<base::Error> unreadable() {
    return fail(ErrorKind::unreadable,
                "Không đọc được tệp Word cũ (.doc): tệp hỏng hoặc có mật khẩu. Hãy mở bằng Word và "
                "lưu lại thành .docx.",
                "The old Word file (.doc) cannot be read: damaged or protected by a password. Open "
                "it in Word and save it as .docx.");
}

base::Result<Ended> ask(std::vector<std::string> words, std::string_view bytes,
                        Limits const& limits) {
    std::string package = words.front();
    return run({.words = std::move(words),
                .package = std::move(package),
                .input = bytes,
                .bounds = {limits.memory_bytes, limits.seconds, most_output}});
}

/// What a reader printed; empty where it failed.
std::string printed(base::Result<Ended> ended) {
    return ended && ended->status == 0 ? std::move(ended->output) : std::string();
}

bool is_missing(base::Result<Ended> const& ended) {
    return !ended && ended.error().kind == ErrorKind::missing_tool;
}

std::string file_bytes(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// The file as LibreOffice saves it anew.
base::Result<document::Source> by_libreoffice(std::string_view bytes, Limits const& limits) {
    auto const folder = TRY(TemporaryFolder::make());
    auto const& path = folder.path();
    std::ofstream(path + "/in.doc", std::ios::binary) << bytes;
    TRY(run({.words = {"soffice", "-env:UserInstallation=file://" + path + "/profile", "--headless",
                       "--norestore", "--convert-to", "docx", "--outdir", path, path + "/in.doc"},
             .package = "libreoffice-writer-nogui",
             .bounds = {limits.memory_bytes, limits.seconds, most_output, Sockets::local},
             .folder = path}));
    auto const docx = file_bytes(path + "/in.docx");
    if (docx.empty()) return unreadable();
    auto source = TRY(read_docx(docx, limits));
    source.media_type = word_media_type;
    return source;
}

/// antiword passes over cells of crooked tables; what it gives must be nearly all of the words.
bool is_whole(document::Source const& structured, std::string_view plain) {
    auto const have = plausibility(structured.text).syllables;
    auto const want = plausibility(plain).syllables;
    return have > 0 && static_cast<double>(have) >= enough * static_cast<double>(want);
}

text::Diagnostic numbers_lost() {
    return {
        .code = "numbers-lost",
        .severity = text::Severity::warning,
        .span = {},
        .message = {"Tệp .doc dùng đánh số tự động; các số thứ tự không đọc được.",
                    "The .doc file numbers its items automatically; the numbers cannot be read."},
        .advice = {"Mở bằng Word và lưu lại thành .docx, hoặc cài libreoffice-writer-nogui.",
                   "Save it as .docx, or install libreoffice-writer-nogui."}};
}

bool is_empty(document::Source const& source) {
    return source.lines.empty();
}

} // namespace

/// Both readers are asked, always: only catdoc's count of syllables shows that antiword lost some.
/// LibreOffice takes seconds, and is started only where the two cannot do it.
base::Result<document::Source> read_doc(std::string_view bytes, Limits const& limits) {
    auto structured = ask({"antiword", "-x", "db", "/dev/stdin"}, bytes, limits);
    auto plain = ask({"catdoc", "-d", "utf-8", "-w", "/dev/stdin"}, bytes, limits);
    if (is_missing(structured) && is_missing(plain) && find_program("soffice").empty())
        return std::unexpected(plain.error());
    auto const text = printed(std::move(plain));
    auto const xml = printed(std::move(structured));
    bool const lists = has_automatic_lists(xml);
    auto source = source_of_docbook(xml);
    bool const whole = is_whole(source, text);
    if (whole && !lists) return source;
    if (!find_program("soffice").empty())
        if (auto saved = by_libreoffice(bytes, limits); saved && !is_empty(*saved)) return saved;
    if (!whole)
        if (auto fallback = source_of_catdoc(text); !is_empty(fallback))
            source = std::move(fallback);
    if (is_empty(source)) return unreadable();
    if (lists) source.diagnostics.push_back(numbers_lost());
    return source;
}

} // namespace suot::intake
