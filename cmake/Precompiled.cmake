# Qt's headers are most of what a compiler reads here: parsed once for all rooms and tests instead of once a file, a
# build takes about half the time. Only where it was asked for (POSTULANT_PCH): a file that forgets an include compiles
# with it, so the release build, the package and clang-tidy do without.

# What many files include. More makes each of them slower: a compiler loads the whole of it.
set(core_headers
  <algorithm> <array> <functional> <memory> <optional> <utility> <vector>
  <QByteArray> <QCoreApplication> <QDateTime> <QFile> <QHash> <QJsonArray> <QJsonDocument> <QJsonObject> <QMap> <QObject>
  <QPointer> <QRegularExpression> <QSet> <QString> <QStringList> <QTimer> <QUrl> <QVector>)
set(widget_headers
  <QAction> <QApplication> <QComboBox> <QHBoxLayout> <QImage> <QKeyEvent> <QLabel> <QLineEdit> <QPainter> <QPushButton>
  <QScrollArea> <QStackedWidget> <QStyle> <QVBoxLayout> <QWidget>)

# Two hundred programs are linked: a quick linker is worth minutes. What is delivered is linked by the system's own.
# Without norelro one program in some hundreds does not start ("cannot apply additional memory protection"): mold 1.10
# lets the protected part begin at an empty .tbss, which may lie at the end of a page that is not mapped.
find_program(POSTULANT_MOLD mold)
if(POSTULANT_MOLD)
  target_link_options(postulant_options INTERFACE -fuse-ld=mold LINKER:-z,norelro)
endif()

function(postulant_precompiled name)
  cmake_parse_arguments(P "" "" "LINKS;HEADERS" ${ARGN})
  file(WRITE ${PROJECT_BINARY_DIR}/${name}.cpp "")
  add_library(${name} OBJECT ${PROJECT_BINARY_DIR}/${name}.cpp)
  set_target_properties(${name} PROPERTIES AUTOMOC OFF AUTORCC OFF)
  target_link_libraries(${name} PRIVATE postulant_options ${P_LINKS})
  target_precompile_headers(${name} PRIVATE ${P_HEADERS})
endfunction()

# Whether a target links Qt's widgets, by itself or through a room of ours.
function(postulant_has_widgets target out)
  set(${out} OFF PARENT_SCOPE)
  foreach(property LINK_LIBRARIES INTERFACE_LINK_LIBRARIES)
    get_target_property(links ${target} ${property})
    foreach(link IN LISTS links)
      if(link STREQUAL "Qt6::Widgets")
        set(${out} ON PARENT_SCOPE)
        return()
      elseif(TARGET ${link} AND link MATCHES "^postulant")
        postulant_has_widgets(${link} below)
        if(below)
          set(${out} ON PARENT_SCOPE)
          return()
        endif()
      endif()
    endforeach()
  endforeach()
endfunction()

# Everything that links postulant_options in a folder and below it.
function(postulant_reuse folder)
  get_property(targets DIRECTORY ${folder} PROPERTY BUILDSYSTEM_TARGETS)
  foreach(target IN LISTS targets)
    get_target_property(kind ${target} TYPE)
    get_target_property(links ${target} LINK_LIBRARIES)
    if(kind MATCHES "^(STATIC_LIBRARY|EXECUTABLE|MODULE_LIBRARY)$" AND "postulant_options" IN_LIST links)
      postulant_has_widgets(${target} widgets)
      if(widgets)
        target_precompile_headers(${target} REUSE_FROM postulant_pch_widgets)
      else()
        target_precompile_headers(${target} REUSE_FROM postulant_pch_core)
      endif()
    endif()
  endforeach()
  get_property(below DIRECTORY ${folder} PROPERTY SUBDIRECTORIES)
  foreach(one IN LISTS below)
    postulant_reuse(${one})
  endforeach()
endfunction()

postulant_precompiled(postulant_pch_core LINKS Qt6::Core HEADERS ${core_headers})
postulant_precompiled(postulant_pch_widgets LINKS Qt6::Widgets HEADERS ${core_headers} ${widget_headers})
postulant_reuse(${PROJECT_SOURCE_DIR})
