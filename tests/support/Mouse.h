#pragma once

#include <QAbstractItemView>
#include <QTest>

// What a hand does: it waits until the thing is there before it clicks. A view that was only just shown has its rows
// and no places for them yet, and a click at no place goes to the view's middle.
namespace postulant::test {

// The middle of an item that is laid out in the view, waited for; the test has failed if it does not come.
inline QPoint placeOf(QAbstractItemView* view, int row, int column = 0) {
    QPoint place;
    const auto isThere = [&] {
        const QModelIndex index = view->model()->index(row, column);
        view->scrollTo(index);
        place = view->visualRect(index).center();
        return index.isValid() && view->isVisible() && view->viewport()->rect().contains(place) &&
               view->indexAt(place) == index;
    };
    if (!QTest::qWaitFor(isThere, 10'000)) {
        QTest::qFail("the item to click is not shown", __FILE__, __LINE__);
    }
    return place;
}

inline void clickOn(QWidget* widget) {
    if (!QTest::qWaitFor([widget] { return widget->isVisible() && widget->isEnabled(); }, 10'000)) {
        QTest::qFail(qPrintable(QStringLiteral("not to be clicked: ") + widget->objectName()), __FILE__, __LINE__);
    }
    QTest::mouseClick(widget, Qt::LeftButton);
}

inline void clickItem(QAbstractItemView* view, int row, int column = 0) {
    const QPoint place = placeOf(view, row, column);
    QTest::mouseClick(view->viewport(), Qt::LeftButton, {}, place);
}

} // namespace postulant::test
