// Connections that are shared by the threads of one program.
#pragma once

#include <condition_variable>
#include <mutex>

#include "database.hpp"

namespace suot::registry::postgres {

class Pool;

/// A connection for as long as this lives; then it goes back.
class Lease {
public:
    Lease(Pool& pool, std::unique_ptr<Database> database)
        : pool_(&pool), database_(std::move(database)) {}
    ~Lease();
    Lease(Lease&&) = default;
    Lease& operator=(Lease&&) = delete;

    [[nodiscard]] Database& operator*() const { return *database_; }
    [[nodiscard]] Database* operator->() const { return database_.get(); }

private:
    Pool* pool_;
    std::unique_ptr<Database> database_;
};

/// At most so many connections to one database; who comes later waits up to ten seconds.
class Pool {
public:
    static constexpr int most = 16;

    explicit Pool(std::string conninfo) : conninfo_(std::move(conninfo)) {}

    /// A connection in which `begin` was run. One that the server has given up meanwhile is made
    /// anew. Errors: not_found, busy.
    [[nodiscard]] base::Result<Lease> begin(char const* begin);
    /// A connection as it is: the server may have given it up.
    [[nodiscard]] base::Result<Lease> lease();

private:
    friend class Lease;
    void give_back(std::unique_ptr<Database> database);

    std::string conninfo_;
    std::mutex mutex_;
    std::condition_variable returned_;
    std::vector<std::unique_ptr<Database>> idle_;
    int lent_ = 0;
};

} // namespace suot::registry::postgres
