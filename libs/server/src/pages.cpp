// The web application out of the program itself, or a page that says how to build it.
//
// Names under /assets/ hold a hash of their content and may be kept for ever; the one page is asked
// for each time. Any path without a dot is a place inside the application, which finds its way
// itself.
#include <algorithm>
#include <array>

#include "assets.hpp"
#include "gzip.hpp"
#include "state.hpp"

namespace suot::server {

namespace {

/// What stands in place of the web application where it was not built.
constexpr char const* page_without_web = R"html(<!doctype html>
<html lang="vi">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Suốt</title>
<style>
body { font: 16px/1.6 system-ui, sans-serif; max-width: 40rem; margin: 10vh auto; padding: 0 1rem; color: #222 }
h1 { font-size: 1.6rem; margin-bottom: 0 }
code { background: #f2f2f2; padding: 0 .3em }
[lang=en] { color: #666 }
</style>
</head>
<body>
<h1>Suốt</h1>
<p>Máy chủ đang chạy. Giao diện web chưa có trong chương trình này.</p>
<p>Để có giao diện: cài Node.js, chạy <code>./dev build</code> rồi khởi động lại <code>suot serve</code>.
Trong lúc đó, mọi việc làm được bằng dòng lệnh (<code>suot help</code>) và bằng giao diện HTTP
(<a href="/api/openapi.json">/api/openapi.json</a>).</p>
<p lang="en">The server is running. This program was built without the web application: install Node.js, run
<code>./dev build</code> and start <code>suot serve</code> again.</p>
</body>
</html>
)html";

struct MediaType {
    std::string_view ending;
    char const* type;
};
constexpr std::array media_types{
    MediaType{".html", "text/html; charset=utf-8"},
    MediaType{".js", "text/javascript; charset=utf-8"},
    MediaType{".css", "text/css; charset=utf-8"},
    MediaType{".svg", "image/svg+xml"},
    MediaType{".png", "image/png"},
    MediaType{".ico", "image/x-icon"},
    MediaType{".json", "application/json"},
    MediaType{".webmanifest", "application/manifest+json"},
    MediaType{".woff2", "font/woff2"},
    MediaType{".txt", "text/plain; charset=utf-8"},
};

char const* media_type(std::string_view path) {
    for (auto const& [ending, type] : media_types)
        if (path.ends_with(ending)) return type;
    return "application/octet-stream";
}

Asset const* find(std::string_view path) {
    auto const all = assets();
    auto const found = std::ranges::find(all, path, &Asset::path);
    return found == all.end() ? nullptr : &*found;
}

/// Routes of the web application are words without a dot; it finds its way from its one page.
bool is_page(std::string_view path) {
    return path.substr(path.rfind('/') + 1).find('.') == std::string_view::npos
           && !path.starts_with("/assets/");
}

/// The smallest form that the client takes.
void set_body(Response& out, Asset const& asset, std::string_view accepted) {
    out.set("vary", "accept-encoding");
    if (!asset.br.empty() && accepts(accepted, "br")) {
        out.set("content-encoding", "br");
        out.body = asset.br;
    } else if (!asset.gz.empty() && accepts(accepted, "gzip")) {
        out.set("content-encoding", "gzip");
        out.body = asset.gz;
    } else {
        out.body = asset.bytes;
    }
}

Response asset_answer(Asset const& asset, Request const& request) {
    Response out;
    // Names under /assets/ hold a hash of what they name: what they name never changes.
    bool const fixed = asset.path.starts_with("/assets/");
    auto const etag = '"' + std::string(asset.hash.substr(0, 16)) + '"';
    out.set("etag", etag);
    out.set("cache-control", fixed ? "public, max-age=31536000, immutable" : "no-cache");
    out.set("content-type", media_type(asset.path));
    if (request.header("if-none-match").find(etag) != std::string_view::npos)
        out.status = 304;
    else
        set_body(out, asset, request.header("accept-encoding"));
    return out;
}

} // namespace

Response page_answer(Request const& request) {
    if (auto const* const asset = find(request.path); asset != nullptr && request.path != "/")
        return asset_answer(*asset, request);
    if (!is_page(request.path))
        return problem_answer("not_found", {"không có tệp này.", "there is no such file."},
                              language_of(request));
    if (auto const* const index = find("/index.html")) return asset_answer(*index, request);
    Response out{.body = page_without_web};
    out.set("content-type", "text/html; charset=utf-8");
    return out;
}

} // namespace suot::server
