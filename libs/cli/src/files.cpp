// Files and folders named on the command line, read one after another.
//
// A damaged file does not stop the others: it is told on the error stream, and the worst of all
// outcomes is the exit code. In folders only files with known endings are taken; one that is named
// may be called anything, for the format is told by content.
#include "files.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <istream>
#include <iterator>
#include <ostream>

#include <text/fold.hpp>

namespace suot::cli {

namespace {

namespace fs = std::filesystem;

/// What is looked for in a folder; a file named by itself may be called anything.
constexpr std::array<std::string_view, 14> endings{".txt",  ".md",   ".markdown", ".html", ".htm",
                                                   ".docx", ".odt",  ".doc",      ".pdf",  ".png",
                                                   ".jpg",  ".jpeg", ".tif",      ".tiff"};

bool is_document(fs::directory_entry const& entry) {
    std::error_code error;
    if (!entry.is_regular_file(error)) return false;
    auto const name = entry.path().filename().string();
    if (name.starts_with('.') || name.starts_with("~$"))
        return false; // hidden, or Word's lock file
    return std::ranges::find(endings, text::folded(entry.path().extension().string()))
           != endings.end();
}

// In the order of their names, so that what is printed does not hang on the file system.
std::vector<std::string> documents_in(std::string const& folder) {
    std::vector<std::string> found;
    std::error_code error;
    fs::recursive_directory_iterator at(folder, fs::directory_options::skip_permission_denied,
                                        error);
    for (; !error && at != fs::recursive_directory_iterator(); at.increment(error))
        if (is_document(*at)) found.push_back(at->path().string());
    std::ranges::sort(found);
    return found;
}

std::unexpected<base::Error> not_found() {
    return base::fail(base::ErrorKind::not_found,
                      "không có tệp này. Kiểm tra lại tên và đường dẫn.",
                      "there is no such file. Check its name and path.");
}

std::unexpected<base::Error> not_readable() {
    return base::fail(base::ErrorKind::unreadable, "không mở được tệp. Kiểm tra quyền đọc của tệp.",
                      "the file cannot be opened. Check that you may read it.");
}

void tell(Call const& call, std::string const& name, base::Error const& error) {
    call.io.err << "suot: " << name << ": " << error.message.in(call.language)
                << (error.kind == base::ErrorKind::refused ? " [secret-mark]\n" : "\n");
}

} // namespace

std::vector<std::string> expand(std::vector<std::string> const& words) {
    std::vector<std::string> out;
    for (auto const& word : words) {
        std::error_code error;
        if (word != "-" && fs::is_directory(word, error))
            std::ranges::move(documents_in(word), std::back_inserter(out));
        else
            out.push_back(word);
    }
    return out;
}

// "Not there" and "may not be read" are told apart: one is a slip of the hand, the other a matter
// of rights.
base::Result<std::string> load(std::string const& name, Surroundings const& io) {
    if (name == "-") return std::string(std::istreambuf_iterator<char>(io.in), {});
    std::error_code error;
    auto const size = fs::file_size(name, error);
    if (error) {
        if (!fs::exists(name, error)) return not_found();
        return not_readable();
    }
    std::ifstream file(name, std::ios::binary);
    std::string bytes(size, '\0');
    if (!file.read(bytes.data(), static_cast<std::streamsize>(size))) return not_readable();
    return bytes;
}

// A refusal has a code of its own: a script that takes in a folder must know that a document was
// marked secret.
Exit exit_of(base::ErrorKind kind) {
    switch (kind) {
    case base::ErrorKind::refused:
        return Exit::refused;
    case base::ErrorKind::invalid:
        return Exit::usage;
    default:
        return Exit::unreadable;
    }
}

/// One file is in memory at a time.
Exit for_each_file(Call const& call, std::function<void(ReadFile const&)> const& use) {
    auto worst = Exit::ok;
    for (auto const& name : expand(call.words)) {
        auto const result = [&]() -> base::Result<reading::Reading> {
            return reading::read_and_drop(TRY(load(name, call.io)), name);
        }();
        if (!result) {
            tell(call, name, result.error());
            worst = std::max(worst, exit_of(result.error().kind));
        }
        use({name, result});
    }
    return worst;
}

} // namespace suot::cli
