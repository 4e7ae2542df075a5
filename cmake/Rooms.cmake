# A room is one static library with its own folder. Links go only downwards; tests/unit/structure reads the
# includes and fails on an upward edge.
#
#   postulant_room(store SOURCES Database.cpp … LINKS postulant::domain Qt6::Sql)
function(postulant_room name)
  cmake_parse_arguments(ROOM "" "" "SOURCES;LINKS;PRIVATE_LINKS" ${ARGN})
  add_library(postulant_${name} STATIC ${ROOM_SOURCES})
  add_library(postulant::${name} ALIAS postulant_${name})
  target_include_directories(postulant_${name} PUBLIC ${PROJECT_SOURCE_DIR}/app ${PROJECT_SOURCE_DIR})
  target_link_libraries(postulant_${name} PUBLIC ${ROOM_LINKS} PRIVATE postulant_options ${ROOM_PRIVATE_LINKS})
endfunction()

# One test program: postulant_test(tst_hold LABEL unit SOURCES tst_hold.cpp LINKS postulant::store)
# LABEL is one of unit, integration, ui, system, bench, packaging, long. Optional: TIMEOUT seconds (default 120).
function(postulant_test name)
  cmake_parse_arguments(T "" "LABEL;TIMEOUT" "SOURCES;LINKS" ${ARGN})
  if(NOT T_TIMEOUT)
    set(T_TIMEOUT 120)
  endif()
  if(CMAKE_CXX_FLAGS MATCHES "-fsanitize") # about ten times slower, and not optimized
    math(EXPR T_TIMEOUT "${T_TIMEOUT} * 5")
  endif()
  add_executable(${name} ${T_SOURCES})
  target_include_directories(${name} PRIVATE ${PROJECT_SOURCE_DIR}/app ${PROJECT_SOURCE_DIR} ${PROJECT_SOURCE_DIR}/tests)
  target_link_libraries(${name} PRIVATE postulant_options Qt6::Test ${T_LINKS})
  target_compile_definitions(${name} PRIVATE POSTULANT_SOURCE_DIR="${PROJECT_SOURCE_DIR}" POSTULANT_BINARY_DIR="${PROJECT_BINARY_DIR}")
  add_test(NAME ${name} COMMAND ${name})
  set_tests_properties(${name} PROPERTIES LABELS "${T_LABEL}" TIMEOUT ${T_TIMEOUT}
    ENVIRONMENT "QT_QPA_PLATFORM=offscreen;TZ=UTC;LC_ALL=C.UTF-8;QT_MEDIA_BACKEND=ffmpeg")
endfunction()
