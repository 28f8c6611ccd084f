// Whether a document is marked as a State or Party secret.
//
// Luật Bảo vệ bí mật nhà nước 29/2018/QH14, article 8: Tuyệt mật, Tối mật, Mật; the stamp stands
// below the number, in capitals (Thông tư 24/2020/TT-BCA). The word in running text is no mark.
#pragma once

#include <document/line.hpp>
#include <text/word.hpp>

namespace suot::reading {

/// True where the heading, the first or last lines carry a stamp, or a line says "độ mật: …".
[[nodiscard]] bool is_secret(document::Source const& source, text::Words words);

} // namespace suot::reading
