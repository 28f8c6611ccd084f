// Offices from a file into the register, and back.
//
// Follows docs/spec/offices.md, section 6.
#pragma once

#include "call.hpp"
#include "office_file.hpp"

namespace suot::desk {

/// Brings the register to what the file says: founds, changes and ends offices by dated acts. What
/// is there already stays as it is. `under`: the office over those that name none; 0: none. Gives
/// how many were founded, changed, ended, unchanged. Errors: invalid, with file and line.
[[nodiscard]] base::Result<Value> import_offices(Call& call, OfficeFile const& file,
                                                 registry::OfficeId under);

/// All offices through time, and the classes, as rows.
[[nodiscard]] base::Result<OfficeFile> export_offices(Call& call);

} // namespace suot::desk
