// The migrations, put into the program: a binary needs no files beside it to bring a register
// forward.
//
// A published step is never changed in what it does; what a table should be otherwise is the next
// step.
#include "migrations.hpp"

#include <array>

namespace suot::registry::sql {

namespace {

/// A register keeps the number of steps it has taken: a step is only ever added at the end.
constexpr std::array<char const*, 8> steps{
#include "../../migrations/0001_first.sql"
    ,
#include "../../migrations/0002_offices.sql"
    ,
#include "../../migrations/0003_work.sql"
    ,
#include "../../migrations/0004_indexes.sql"
    ,
#include "../../migrations/0005_links.sql"
    ,
#include "../../migrations/0006_answers.sql"
    ,
#include "../../migrations/0007_copies.sql"
    ,
#include "../../migrations/0008_supporting_classes.sql"
};

} // namespace

std::span<char const* const> migrations() {
    return steps;
}

} // namespace suot::registry::sql
