// Connections kept for the next use; one that the server has cut is thrown away and another made.
#include "pool.hpp"

namespace suot::registry::postgres {

Lease::~Lease() {
    if (pool_ != nullptr && database_) pool_->give_back(std::move(database_));
}

base::Result<Lease> Pool::begin(char const* begin) {
    // Each idle connection may have been cut, and then one that is new must do.
    for (int tried = 0; tried <= most; ++tried) {
        auto leased = TRY(lease());
        auto const begun = leased->script(begin);
        if (begun) return leased;
        if (leased->alive()) {
            static_cast<void>(leased->script("rollback"));
            return std::unexpected(begun.error());
        }
    }
    return base::fail(base::ErrorKind::busy, "máy chủ PostgreSQL ngắt kết nối. Hãy thử lại.",
                      "the PostgreSQL server cuts connections. Try again.");
}

base::Result<Lease> Pool::lease() {
    constexpr std::chrono::seconds longest{10};
    std::unique_lock lock(mutex_);
    if (!returned_.wait_for(lock, longest, [this] { return lent_ < most; }))
        return base::fail(base::ErrorKind::busy, "quá nhiều việc cùng lúc. Hãy thử lại.",
                          "too much is going on at once. Try again.");
    ++lent_;
    if (!idle_.empty()) {
        auto database = std::move(idle_.back());
        idle_.pop_back();
        return Lease(*this, std::move(database));
    }
    lock.unlock();
    auto opened = Database::open(conninfo_);
    if (opened) return Lease(*this, std::move(*opened));
    give_back(nullptr);
    return std::unexpected(opened.error());
}

void Pool::give_back(std::unique_ptr<Database> database) {
    {
        std::lock_guard const lock(mutex_);
        --lent_;
        if (database && database->alive()) idle_.push_back(std::move(database));
    }
    returned_.notify_one();
}

} // namespace suot::registry::postgres
