#include <cli/cli.hpp>

int main(int count, char** words) {
    return static_cast<int>(
        suot::cli::run({words + 1, words + count}, suot::cli::here(SUOT_VERSION)));
}
