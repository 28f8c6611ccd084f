// Where a test's register is: in a file that goes away with the test or, where SUOT_TEST_POSTGRES
// names a database (tests/runner/run_unit.py starts one), in a schema of its own there.
#pragma once

#include <cstdlib>
#include <filesystem>
#include <random>
#include <string>

namespace suot::runner {

/// A folder and, on PostgreSQL, schemas that nobody else uses.
class RegisterPlace {
public:
    RegisterPlace() : tag_(std::to_string(std::random_device{}())) {
        folder_ = std::filesystem::temp_directory_path() / ("suot-" + tag_);
        std::filesystem::create_directory(folder_);
    }
    ~RegisterPlace() { std::filesystem::remove_all(folder_); }
    RegisterPlace(RegisterPlace const&) = delete;
    RegisterPlace& operator=(RegisterPlace const&) = delete;

    /// The database to test on; nullptr: test on files.
    [[nodiscard]] static char const* database() { return std::getenv("SUOT_TEST_POSTGRES"); }
    [[nodiscard]] static bool on_postgres() { return database() != nullptr; }

    [[nodiscard]] std::filesystem::path const& folder() const { return folder_; }
    /// A file in the folder, on either store: for backups.
    [[nodiscard]] std::string file(std::string const& name) const { return folder_ / name; }
    /// The register of that name, for `registry::open`: the same each time. Names are small
    /// letters.
    [[nodiscard]] std::string store(std::string const& name) const {
        if (!on_postgres()) return file(name + ".suot");
        return std::string(database()) + "&options=-csearch_path%3Dt" + tag_ + name;
    }
    /// Runs statements (without ") behind the back of the program, in the register of that name.
    void run_in(std::string const& name, std::string const& sql) const {
        auto const schema = "t" + tag_ + name;
        auto const command = "psql -qX '" + std::string(database()) + "' -c \"create schema if not "
                             + "exists " + schema + "; set search_path = " + schema + "; " + sql
                             + "\" >/dev/null 2>&1";
        static_cast<void>(std::system(command.c_str()));
    }

private:
    std::string tag_;
    std::filesystem::path folder_;
};

} // namespace suot::runner
