#pragma once

#include <QAbstractButton>
#include <QString>
#include <QVector>

namespace postulant {

// One of several ways, as a card: radio mark, icon, title, a sentence, and small facts below. Exclusive among its
// siblings; arrows move between them.
class ChoiceCard final : public QAbstractButton {
    Q_OBJECT
public:
    struct Fact {
        QString iconId;
        QString text;
    };
    ChoiceCard(const QString& iconId, const QString& title, const QString& sentence, const QVector<Fact>& facts,
               QWidget* parent = nullptr);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_iconId;
};

} // namespace postulant
