// The package of a DOCX or ODT: opened in memory, with an eye on what it would unpack to.
//
// Follows docs/spec/intake.md, section 6.5. The sizes that a ZIP declares are checked before
// anything is unpacked: a bomb of a few kilobytes says gigabytes there.
#include "zip.hpp"

#include <zip.h>

namespace suot::intake {

namespace {

/// XML of Word is packed about 10 to 30 times; 200 times in a part of some size is a bomb.
constexpr std::size_t densest = 200;
constexpr std::size_t small_part = 16U << 20U;

std::unexpected<base::Error> fail_damaged() {
    return base::fail(base::ErrorKind::unreadable,
                      "Tệp nén bên trong văn bản bị hỏng hoặc thiếu. Hãy gửi lại tệp gốc.",
                      "The file is damaged or cut short. Send the original file again.");
}

std::unexpected<base::Error> fail_encrypted() {
    return base::fail(
        base::ErrorKind::unreadable,
        "Tệp có mật khẩu nên không đọc được. Hãy bỏ mật khẩu rồi gửi lại.",
        "The file is protected by a password. Remove the password and send it again.");
}

std::unexpected<base::Error> fail_large() {
    return base::fail(base::ErrorKind::too_large,
                      "Nội dung giải nén của tệp lớn quá mức cho phép. Hãy chia nhỏ văn bản.",
                      "The unpacked file is larger than the limit. Split the document.");
}

std::unexpected<base::Error> fail_missing(char const* name) {
    return base::fail(base::ErrorKind::not_found, std::string("Tệp thiếu phần ") + name + ".",
                      std::string("The file lacks its part ") + name + ".");
}

/// Nothing where all is well.
base::Result<bool> check(zip_t* archive, Limits const& limits) {
    std::size_t total = 0;
    auto const count = zip_get_num_entries(archive, 0);
    for (zip_int64_t i = 0; i < count; ++i) {
        zip_stat_t stat;
        if (zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &stat) != 0)
            return fail_damaged();
        if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
            return fail_encrypted();
        total += stat.size;
        bool const dense = stat.size > small_part && stat.size / densest > stat.comp_size;
        if (total > limits.unpacked_bytes || dense) return fail_large();
    }
    return true;
}

struct FileClose {
    void operator()(zip_file_t* file) const { zip_fclose(file); }
};

} // namespace

void Package::Close::operator()(zip* archive) const {
    zip_discard(archive);
}

/// Nothing is unpacked yet: the sizes in the directory are checked first.
base::Result<Package> Package::open(std::string_view bytes, Limits const& limits) {
    zip_error_t error;
    zip_error_init(&error);
    zip_source_t* const source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
    if (source == nullptr) return fail_damaged();
    zip_t* const archive = zip_open_from_source(source, ZIP_RDONLY, &error);
    if (archive == nullptr) {
        zip_source_free(source);
        return fail_damaged();
    }
    Package package(archive, limits.unpacked_bytes / 8);
    if (auto fine = check(archive, limits); !fine) return std::unexpected(fine.error());
    return package;
}

/// Never more than the declared size is unpacked; a part that holds less is damaged.
base::Result<std::string> Package::part(char const* name) const {
    zip_stat_t stat;
    if (zip_stat(archive_.get(), name, ZIP_FL_NOCASE, &stat) != 0) return fail_missing(name);
    if (stat.size > part_limit_) return fail_large();
    std::unique_ptr<zip_file_t, FileClose> const file(
        zip_fopen_index(archive_.get(), stat.index, 0));
    if (file == nullptr) return fail_damaged();
    std::string out(stat.size, '\0');
    std::size_t have = 0;
    while (have < out.size()) {
        auto const got = zip_fread(file.get(), out.data() + have, out.size() - have);
        if (got < 0) return fail_damaged();
        if (got == 0) break;
        have += static_cast<std::size_t>(got);
    }
    if (have != out.size()) return fail_damaged();
    return out;
}

} // namespace suot::intake
