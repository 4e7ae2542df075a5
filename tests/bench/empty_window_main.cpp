// What the window is measured beside: the least a Qt program with a table can do.
#include <QApplication>
#include <QMainWindow>
#include <QTableView>

int main(int argc, char** argv) {
    QApplication application(argc, argv);
    QMainWindow window;
    auto* table = new QTableView(&window);
    table->setObjectName(QStringLiteral("bench.table"));
    window.setCentralWidget(table);
    window.resize(1440, 900);
    window.show();
    return QApplication::exec();
}
