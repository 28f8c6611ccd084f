// DOCX and ODT from the inside: the input is the XML of the parts, zipped here, so that the fuzzer
// need not guess check sums. A line "%%% word/document.xml" begins a part.
#include <memory>

#include <zip.h>

#include <intake/intake.hpp>

#include "target.hpp"

namespace {

using namespace suot;

/// The parts of the input, each with its name; what stands before the first name is dropped.
void add_parts(zip_t* archive, std::string_view input) {
    constexpr std::string_view mark = "%%% ";
    for (auto at = input.find(mark); at != std::string_view::npos;) {
        auto const line_end = std::min(input.find('\n', at), input.size());
        std::string const name(input.substr(at + mark.size(), line_end - at - mark.size()));
        at = input.find(mark, line_end);
        auto const part = input.substr(line_end, at == std::string_view::npos ? at : at - line_end);
        auto* const bytes = zip_source_buffer(archive, part.data(), part.size(), 0);
        if (zip_file_add(archive, name.c_str(), bytes, ZIP_FL_OVERWRITE) < 0)
            zip_source_free(bytes);
    }
}

/// The bytes of a zip file of the parts; empty where they make none.
std::string zipped(std::string_view input) {
    zip_error_t error;
    zip_source_t* const buffer = zip_source_buffer_create(nullptr, 0, 0, &error);
    zip_t* const archive = zip_open_from_source(buffer, ZIP_TRUNCATE, &error);
    zip_source_keep(buffer);
    add_parts(archive, input);
    std::string result;
    if (zip_close(archive) != 0) {
        zip_discard(archive);
    } else if (zip_stat_t about;
               zip_source_stat(buffer, &about) == 0 && zip_source_open(buffer) == 0) {
        result.resize(about.size);
        zip_source_read(buffer, result.data(), result.size());
        zip_source_close(buffer);
    }
    zip_source_free(buffer);
    return result;
}

} // namespace

int LLVMFuzzerTestOneInput(std::uint8_t const* data, std::size_t size) {
    auto const bytes = zipped(fuzz::view(data, size));
    auto const format = intake::detect(bytes, "");
    if (format != intake::Format::docx && format != intake::Format::odt) return 0;
    auto const source = intake::read(bytes, "");
    if (source) fuzz::expect_sound(*source);
    return 0;
}
