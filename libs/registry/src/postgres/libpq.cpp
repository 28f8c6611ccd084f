// libpq, found when it is needed: a machine that keeps its register in a file need not have it.
#include "libpq.hpp"

#include <dlfcn.h>

namespace suot::registry::postgres {

namespace {

template <class Function>
void find(void* library, Function& function, char const* name) {
    function = reinterpret_cast<Function>(dlsym(library, name));
}

// libpq.so.5 names an interface and not a release: any PostgreSQL client of today has it.
Libpq loaded() {
    Libpq out;
    void* const library = dlopen("libpq.so.5", RTLD_NOW | RTLD_LOCAL);
    if (library == nullptr) return out;
    find(library, out.connectdbParams, "PQconnectdbParams");
    find(library, out.finish, "PQfinish");
    find(library, out.status, "PQstatus");
    find(library, out.errorMessage, "PQerrorMessage");
    find(library, out.exec, "PQexec");
    find(library, out.execParams, "PQexecParams");
    find(library, out.prepare, "PQprepare");
    find(library, out.execPrepared, "PQexecPrepared");
    find(library, out.resultStatus, "PQresultStatus");
    find(library, out.resultErrorField, "PQresultErrorField");
    find(library, out.ntuples, "PQntuples");
    find(library, out.getisnull, "PQgetisnull");
    find(library, out.getvalue, "PQgetvalue");
    find(library, out.getlength, "PQgetlength");
    find(library, out.clear, "PQclear");
    find(library, out.putCopyData, "PQputCopyData");
    find(library, out.putCopyEnd, "PQputCopyEnd");
    find(library, out.getResult, "PQgetResult");
    return out;
}

} // namespace

Libpq const& pq() {
    static Libpq const functions = loaded();
    return functions;
}

base::Result<void> load_libpq() {
    // Every version 5 of the library has all of them, so one stands for all.
    if (pq().connectdbParams != nullptr) return {};
    return base::fail(base::ErrorKind::missing_tool,
                      "thiếu thư viện của PostgreSQL trên máy này. Cài gói libpq5.",
                      "PostgreSQL's client library is not on this machine. Install the package "
                      "libpq5.");
}

} // namespace suot::registry::postgres
