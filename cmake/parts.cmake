# The parts from outside, one target each, found by Debian's package configuration.
function(part name)
  pkg_check_modules(${name} REQUIRED IMPORTED_TARGET ${ARGN})
  add_library(parts::${name} ALIAS PkgConfig::${name})
endfunction()

part(icu icu-uc)
part(zip libzip)
part(xml pugixml)
part(html gumbo)
part(pdf poppler-cpp)
part(ocr tesseract lept)
part(markdown libcmark-gfm)
target_link_libraries(PkgConfig::markdown INTERFACE cmark-gfm-extensions)
