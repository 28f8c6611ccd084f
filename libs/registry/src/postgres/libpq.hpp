// PostgreSQL's client library, loaded when a register on PostgreSQL is first opened: it brings
// twenty libraries of its own, which would make every start of the program 15 ms slower.
#pragma once

#include <libpq-fe.h>

#include <base/result.hpp>

namespace suot::registry::postgres {

/// The functions that are used, by their names without "PQ".
struct Libpq {
    decltype(&::PQconnectdbParams) connectdbParams = nullptr;
    decltype(&::PQfinish) finish = nullptr;
    decltype(&::PQstatus) status = nullptr;
    decltype(&::PQerrorMessage) errorMessage = nullptr;
    decltype(&::PQexec) exec = nullptr;
    decltype(&::PQexecParams) execParams = nullptr;
    decltype(&::PQprepare) prepare = nullptr;
    decltype(&::PQexecPrepared) execPrepared = nullptr;
    decltype(&::PQresultStatus) resultStatus = nullptr;
    decltype(&::PQresultErrorField) resultErrorField = nullptr;
    decltype(&::PQntuples) ntuples = nullptr;
    decltype(&::PQgetisnull) getisnull = nullptr;
    decltype(&::PQgetvalue) getvalue = nullptr;
    decltype(&::PQgetlength) getlength = nullptr;
    decltype(&::PQclear) clear = nullptr;
    decltype(&::PQputCopyData) putCopyData = nullptr;
    decltype(&::PQputCopyEnd) putCopyEnd = nullptr;
    decltype(&::PQgetResult) getResult = nullptr;
};

/// The library, loaded once. Error: missing_tool.
[[nodiscard]] base::Result<void> load_libpq();
/// The functions; only after `load_libpq` succeeded.
[[nodiscard]] Libpq const& pq();

} // namespace suot::registry::postgres
