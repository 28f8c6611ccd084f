// From text to reading: how fast, beside the limit and the peers, in one run. bench/README.md
#include <algorithm>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <fmt/core.h>

#include <reading/json.hpp>
#include <reading/reading.hpp>

#include "measure.hpp"
#include "numbers.hpp"

namespace {

using namespace suot;
using bench::Cost;

constexpr double mega = 1e6;

/// What is measured: the bytes once, and the programs beside this one.
struct Job {
    std::string text;
    std::string text_file;
    std::string program;
    std::vector<std::string> documents; ///< DOCX
};

std::string bytes_of(std::string const& file) {
    std::ifstream in(file, std::ios::binary);
    return {std::istreambuf_iterator<char>(in), {}};
}

document::Source source_of(std::string_view text) {
    auto made = intake::read(text, "letters.txt");
    return made ? std::move(*made) : document::Source{};
}

/// A size of `text`, cut at a line's end.
std::string_view head(std::string_view text, std::size_t size) {
    if (size >= text.size()) return text;
    return text.substr(0, text.rfind('\n', size) + 1);
}

// --- the table --------------------------------------------------------------------------------

struct Rate {
    std::string name;
    Cost cost;
    std::size_t bytes = 0;
    std::size_t found = 0;
};

void print_rates(std::vector<Rate> const& rates) {
    double const limit = static_cast<double>(rates.front().bytes) / rates.front().cost.seconds;
    fmt::print("{:<44} {:>10} {:>9} {:>12}\n", "", "MB/s", "limit/x", "found");
    for (Rate const& rate : rates) {
        double const speed = static_cast<double>(rate.bytes) / rate.cost.seconds;
        fmt::print("{:<44} {:>10.1f} {:>9.1f} {:>12}\n", rate.name, speed / mega, limit / speed,
                   rate.found);
    }
    std::fflush(stdout);
}

// --- scans ------------------------------------------------------------------------------------

void scans(Job const& job) {
    fmt::print("\nOne pattern over {:.0f} MB: the numbers of documents\n",
               static_cast<double>(job.text.size()) / mega);
    std::string const& text = job.text;
    std::vector<Rate> rates;
    std::size_t found = 0;
    auto const measure = [&](char const* name, auto count) {
        Cost const cost = bench::best(3, [&] { found = count(text); });
        rates.push_back({name, cost, text.size(), found});
    };
    measure("limit: memchr for a byte that is not there", [](std::string const& all) {
        return std::size_t{std::memchr(all.data(), 1, all.size()) != nullptr};
    });
    measure("by hand", bench::count_by_hand);
    measure("Hyperscan (every end)", bench::count_by_hyperscan);
    measure("RE2", bench::count_by_re2);
    Cost const grep = bench::program(
        3, {"env", "LC_ALL=C", "grep", "-oaP", bench::number_pattern, job.text_file});
    rates.push_back({"grep -oP (a process)", grep, text.size(), 0});
    print_rates(rates);
}

// --- stages -----------------------------------------------------------------------------------

void stages(Job const& job, std::size_t size, int repeats) {
    auto const text = head(job.text, size);
    fmt::print("\nThe reading by stages, {:.2f} MB\n", static_cast<double>(text.size()) / mega);
    document::Source const source = source_of(text);
    std::vector<text::Word> items;
    grammar::Parsed parsed;
    std::vector<citations::Citation> cited;
    std::vector<Rate> rates;
    auto const measure = [&](char const* name, auto work) {
        std::size_t found = 0;
        Cost const cost = bench::best(repeats, [&] { found = work(); });
        rates.push_back({name, cost, text.size(), found});
    };
    measure("limit: memchr for a byte that is not there",
            [&] { return std::size_t{std::memchr(text.data(), 1, text.size()) != nullptr}; });
    measure("intake: text to lines", [&] { return source_of(text).lines.size(); });
    measure("words", [&] { return (items = text::words(source.text)).size(); });
    text::Words const words{source.text, items};
    measure("grammar", [&] { return (parsed = grammar::parse(source, words)).tree.nodes.size(); });
    measure("citations", [&] { return (cited = citations::find(words)).size(); });
    measure("schedule, over all words", [&] { return schedule::find(words, {}).size(); });
    measure("duties", [&] { return duties::find({source, words, parsed, cited}).size(); });
    measure("the whole reading, from lines", [&] {
        auto const reading = reading::read_source(source);
        return reading ? reading->duties.size() : 0;
    });
    measure("the whole reading, from bytes", [&] {
        auto const reading = reading::read(text, "letters.txt");
        return reading ? reading->duties.size() : 0;
    });
    print_rates(rates);
}

// --- size and memory --------------------------------------------------------------------------

void sizes(Job const& job) {
    fmt::print("\nFrom bytes to reading, by size, each in a process of its own\n");
    fmt::print("{:>12} {:>10} {:>14} {:>14}\n", "bytes", "ms", "MB/s", "peak/input");
    for (std::size_t size = 10'000; size / 2 < job.text.size(); size *= 10) {
        auto const text = head(job.text, size);
        int const repeats = size < 10 * mega ? 5 : 1;
        double seconds =
            bench::best(repeats, [&] { (void)reading::read(text, "letters.txt"); }).seconds;
        Cost const idle = bench::apart([] {});
        // The bytes are handed over, as the program does; what the child has of this process does
        // not count.
        Cost const cost =
            bench::apart([&] { (void)reading::read_and_drop(std::string(text), "letters.txt"); });
        auto const peak = std::max(cost.peak, idle.peak) - idle.peak;
        fmt::print("{:>12} {:>10.3f} {:>14.1f} {:>14.1f}\n", text.size(), seconds * 1e3,
                   static_cast<double>(text.size()) / seconds / mega,
                   static_cast<double>(peak) / static_cast<double>(text.size()));
        std::fflush(stdout);
    }
}

/// With its start, the file's bytes and the printing: what a person waits for.
void whole_program(Job const& job) {
    fmt::print("\nThe program over all of it\n");
    fmt::print("{:<12} {:>10} {:>14} {:>14}\n", "", "s", "MB/s", "peak/input");
    auto const size = static_cast<double>(job.text.size());
    for (char const* const form : {"--text", "--duties", "--json"}) {
        Cost const cost = bench::program(1, {job.program, "read", job.text_file, form});
        fmt::print("{:<12} {:>10.2f} {:>14.1f} {:>14.1f}\n", form, cost.seconds,
                   size / cost.seconds / mega, static_cast<double>(cost.peak) / size);
        std::fflush(stdout);
    }
}

// --- documents and start ----------------------------------------------------------------------

void documents(Job const& job) {
    fmt::print("\nDOCX, ms on the processor\n");
    fmt::print("{:<34} {:>9} {:>12} {:>9} {:>9}\n", "", "in memory", "suot (whole)", "pandoc",
               "ratio");
    for (auto const& file : job.documents) {
        auto const bytes = bytes_of(file);
        Cost const read = bench::best(20, [&] { (void)reading::read(bytes, file); });
        Cost const whole = bench::program(5, {job.program, "read", file, "--json"});
        Cost const pandoc = bench::program(3, {"pandoc", "-t", "plain", file});
        fmt::print("{:<34} {:>9.2f} {:>12.1f} {:>9.0f} {:>9.0f}\n",
                   std::filesystem::path(file).filename().string(), read.seconds * 1e3,
                   whole.seconds * 1e3, pandoc.seconds * 1e3, pandoc.seconds / read.seconds);
    }
    Cost const start = bench::program(20, {job.program, "--version"});
    Cost const nothing = bench::program(20, {"true"});
    fmt::print("\nStart of the program (--version): {:.1f} ms; `true`: {:.1f} ms\n",
               start.seconds * 1e3, nothing.seconds * 1e3);
}

} // namespace

int main(int count, char** arguments) {
    std::vector<std::string> const words(arguments, arguments + count);
    if (words.size() < 3) {
        fmt::print(stderr, "usage: bench_read SUOT TEXT [DOCX...]\n");
        return 2;
    }
    Job const job{.text = bytes_of(words[2]),
                  .text_file = words[2],
                  .program = words[1],
                  .documents = {words.begin() + 3, words.end()}};
    scans(job);
    stages(job, 91'000, 200);
    stages(job, 10'000'000, 3);
    sizes(job);
    whole_program(job);
    documents(job);
    return 0;
}
