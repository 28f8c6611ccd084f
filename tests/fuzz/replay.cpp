// Runs a fuzz target without a fuzzer: every seed as it is, and with mutations that are the same in
// every run. `fuzz_NAME [-mutations=N] SEEDS...`; a seed is a file or a folder of files. Each seed
// has a process of its own; where it dies, it is run again and the input it died of is left in a
// file.
#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iterator>

#include <sys/wait.h>
#include <unistd.h>

#include "target.hpp"

namespace {

constexpr std::size_t largest_seed = 32U << 10U;

/// SplitMix64: small, even, and the same everywhere.
class Dice {
public:
    explicit Dice(std::uint64_t seed) : state_(seed) {}
    /// A number below `limit`, 0 where that is 0.
    std::size_t below(std::size_t limit) {
        state_ += 0x9E3779B97F4A7C15U;
        auto mixed = state_;
        mixed = (mixed ^ (mixed >> 30U)) * 0xBF58476D1CE4E5B9U;
        mixed = (mixed ^ (mixed >> 27U)) * 0x94D049BB133111EBU;
        return limit == 0 ? 0 : (mixed ^ (mixed >> 31U)) % limit;
    }

private:
    std::uint64_t state_;
};

/// What documents are full of, and what breaks careless readers.
constexpr std::string_view fragments[] = {
    "(",        "“",        "|",          "\n",   "- ",    "1. ",   "IV. ", "Điều ",
    "a) ",      "/",        "–",          "Số: ", "ngày ", "năm 0", "99",   "\xC3",
    "\xCC\x81", "<b>",      "</p>",       "<td>", "]]>",   "&#x0;", "**",   "\xEF\xBF\xBD",
    "kèm theo", "tháng 13", "trước ngày "};

/// One small change: a piece dropped, doubled, swapped for a fragment, or a byte flipped.
void mutate(std::string& bytes, Dice& dice) {
    auto const at = dice.below(bytes.size());
    auto const length = dice.below(std::min<std::size_t>(bytes.size() - at, 200));
    switch (dice.below(5)) {
    case 0:
        bytes.erase(at, length);
        break;
    case 1:
        bytes.insert(at, bytes.substr(dice.below(bytes.size()), length));
        break;
    case 2:
        bytes.insert(at, fragments[dice.below(std::size(fragments))]);
        break;
    case 3:
        bytes.resize(at);
        break;
    default:
        if (!bytes.empty()) bytes[at] = static_cast<char>(dice.below(256));
    }
}

/// Where an input is written before it is run; "" where it is not.
using Kept = std::string;

void run(std::string const& bytes, Kept const& kept) {
    if (!kept.empty()) std::ofstream(kept, std::ios::binary) << bytes;
    std::vector<std::uint8_t> const data(bytes.begin(), bytes.end());
    LLVMFuzzerTestOneInput(data.data(), data.size());
}

std::string contents(std::filesystem::path const& path) {
    std::ifstream file(path, std::ios::binary);
    std::string bytes{std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
    return bytes;
}

/// One seed, how far to go from it, and its number: the dice are cast by it.
struct Seed {
    std::filesystem::path path;
    std::size_t mutations = 0;
    std::size_t number = 0;
};

/// The seed, then mutations that each go one step further away from it or begin anew.
void replay(Seed const& seed, Kept const& kept) {
    auto const first = contents(seed.path);
    run(first, kept);
    if (first.size() > largest_seed) return;
    Dice dice(seed.number);
    auto bytes = first;
    for (std::size_t i = 0; i < seed.mutations; ++i) {
        if (dice.below(4) == 0 || bytes.empty()) bytes = first;
        mutate(bytes, dice);
        run(bytes, kept);
    }
}

/// True where a process of its own comes to the end of the seed.
bool survives(Seed const& seed, Kept const& kept) {
    std::fflush(stdout); // else the child prints it again
    auto const child = fork();
    if (child == 0) {
        replay(seed, kept);
        std::exit(0); // by way of the leak check
    }
    int status = 0;
    return waitpid(child, &status, 0) == child && status == 0;
}

std::vector<std::filesystem::path> files_at(std::filesystem::path const& path) {
    std::vector<std::filesystem::path> files;
    if (!std::filesystem::is_directory(path)) return {path};
    for (auto const& entry : std::filesystem::recursive_directory_iterator(path)) {
        if (entry.is_regular_file()) files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    return files;
}

} // namespace

int main(int count, char** arguments) {
    constexpr std::string_view option = "-mutations=";
    std::size_t mutations = 20;
    std::size_t number = 0;
    std::size_t deaths = 0;
    for (int i = 1; i < count; ++i) {
        std::string_view const argument = arguments[i];
        if (argument.starts_with(option)) {
            mutations = std::stoul(std::string(argument.substr(option.size())));
            continue;
        }
        for (auto const& path : files_at(argument)) {
            Seed const seed{path, mutations, ++number};
            if (survives(seed, {})) continue;
            Kept const kept = std::string(arguments[0]) + ".died-" + std::to_string(number);
            survives(seed, kept);
            std::printf("%s: died of %s\n", path.c_str(), kept.c_str());
            ++deaths;
        }
    }
    std::printf("%zu seeds, %zu mutations each, %zu deaths\n", number, mutations, deaths);
    return number == 0 || deaths > 0 ? 1 : 0; // a run without seeds tests nothing
}
