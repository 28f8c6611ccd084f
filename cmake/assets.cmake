# embed(TARGET FOLDER): the files of FOLDER inside TARGET, by .incbin, as the table of
# libs/server/src/assets.hpp; none of them with -DSUOT_WEB=OFF. NAME.br and NAME.gz beside NAME are its compressed forms. Looked at anew
# by each build; an empty or missing folder makes an empty table.
enable_language(ASM)
option(SUOT_WEB "put the web application (web/dist) into the program" ON)

function(embed target folder)
  file(GLOB_RECURSE names CONFIGURE_DEPENDS RELATIVE ${folder} ${folder}/*)
  if(NOT SUOT_WEB)
    set(names "")
  endif()
  list(FILTER names EXCLUDE REGEX "\\.(br|gz|map)$")
  set(code ".section .rodata\n")
  set(declarations "")
  set(rows "")
  set(number 0)
  foreach(name IN LISTS names)
    file(SHA256 ${folder}/${name} hash)
    set(row "    {\"/${name}\", \"${hash}\"")
    foreach(ending "" .br .gz)
      if(EXISTS ${folder}/${name}${ending})
        set(label suot_asset_${number})
        math(EXPR number "${number} + 1")
        string(APPEND code "/* ${hash} */\n.balign 16\n.global ${label}\n${label}:\n.incbin \"${folder}/${name}${ending}\"\n"
          ".global ${label}_end\n${label}_end:\n")
        string(APPEND declarations "extern char const ${label}[];\nextern char const ${label}_end[];\n")
        string(APPEND row ", {${label}, ${label}_end}")
      else()
        string(APPEND row ", {}")
      endif()
    endforeach()
    string(APPEND rows "${row}},\n")
    set_property(DIRECTORY APPEND PROPERTY CMAKE_CONFIGURE_DEPENDS ${folder}/${name})
  endforeach()
  set(made ${CMAKE_CURRENT_BINARY_DIR}/assets)
  file(CONFIGURE OUTPUT ${made}/assets.S CONTENT "${code}.section .note.GNU-stack,\"\",@progbits\n" @ONLY)
  file(CONFIGURE OUTPUT ${made}/assets.cpp @ONLY CONTENT
"// Made by cmake/assets.cmake.
#include <vector>

#include \"assets.hpp\"

extern \"C\" {
${declarations}}

namespace suot::server {

std::span<Asset const> assets() {
    static std::vector<Asset> const all{
${rows}    };
    return all;
}

} // namespace suot::server
")
  target_sources(${target} PRIVATE ${made}/assets.S ${made}/assets.cpp)
endfunction()

# `ninja web` makes web/dist; the next build puts it into the program. `./dev build` does both.
add_custom_target(web COMMAND ${CMAKE_COMMAND} -E env SUOT_PROGRAM=${CMAKE_BINARY_DIR}/suot
  ${CMAKE_SOURCE_DIR}/web/build USES_TERMINAL)
