# One interface target: every room, program and test links it.
add_library(postulant_options INTERFACE)
target_compile_options(postulant_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wconversion -Wsign-conversion
  -Wcast-align -Wformat=2 -Wimplicit-fallthrough -Wextra-semi
  -fstack-protector-strong
  $<$<BOOL:${POSTULANT_WERROR}>:-Werror>
  $<$<BOOL:${POSTULANT_COVERAGE}>:--coverage>)
target_compile_definitions(postulant_options INTERFACE
  QT_NO_CAST_FROM_ASCII QT_NO_CAST_TO_ASCII QT_NO_URL_CAST_FROM_STRING QT_NO_CAST_FROM_BYTEARRAY
  QT_NO_FOREACH QT_NO_KEYWORDS QT_DISABLE_DEPRECATED_BEFORE=0x060400
  $<$<NOT:$<CONFIG:Debug>>:_FORTIFY_SOURCE=2>)
target_link_options(postulant_options INTERFACE -Wl,-z,relro,-z,now
  $<$<BOOL:${POSTULANT_COVERAGE}>:--coverage>)
