#pragma once

#include "ui/models/DetailLoader.h"
#include "ui/widgets/Label.h"

#include <QScrollArea>

class QPlainTextEdit;
class QVBoxLayout;

namespace postulant {

class ApplicationActions;
class Clock;
class HappeningList;
class PictureSource;

// A tab of the detail: scrolls only downwards; its contents may be shown again and again with newer data.
class DetailTab : public QScrollArea {
    Q_OBJECT
public:
    explicit DetailTab(QWidget* parent = nullptr);
    virtual void show(const DetailLoader::Data& all) = 0;
    virtual void clear() {} // another application comes
    using QScrollArea::show;

protected:
    QVBoxLayout* column() const { return m_column; }

private:
    QVBoxLayout* m_column;
};

// What the tabs are made of.
namespace detailparts {

Label* heading(const QString& text, QWidget* parent);
Label* wrapped(const QString& text, TextStyle style, Label::Ink ink, QWidget* parent);
// A new content in place of the old one.
QVBoxLayout* renew(QWidget*& content, QVBoxLayout* column, QWidget* parent);

} // namespace detailparts

// The whole story with its pictures, under what it took.
class TimelineTab final : public DetailTab {
    Q_OBJECT
public:
    TimelineTab(PictureSource* pictures, const QString& folder, const Clock& clock, QWidget* parent = nullptr);
    void show(const DetailLoader::Data& all) override;

Q_SIGNALS:
    void pictureWanted(const QString& path); // below the evidence folder

private:
    const Clock& m_clock;
    Label* m_took;
    HappeningList* m_list;
};

class NotesTab final : public DetailTab {
    Q_OBJECT
public:
    NotesTab(ApplicationActions* actions, QWidget* parent = nullptr);
    void show(const DetailLoader::Data& all) override;
    void clear() override; // saves first

private:
    void save();

    ApplicationActions* m_actions;
    QPlainTextEdit* m_edit;
    ApplicationRow m_row;
    QString m_saved;
};

class AuditTab final : public DetailTab {
    Q_OBJECT
public:
    explicit AuditTab(QWidget* parent = nullptr);
    void show(const DetailLoader::Data& all) override;

private:
    QWidget* m_content = nullptr;
    QString m_shown;
};

} // namespace postulant
