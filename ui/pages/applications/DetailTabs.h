#pragma once

#include "ui/models/DetailLoader.h"
#include "ui/models/FileCheck.h"

#include <QPointer>
#include <QScrollArea>

class QPlainTextEdit;
class QVBoxLayout;

namespace postulant {

class ApplicationActions;
class Card;
class Dialogs;
class HappeningList;
class Label;

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

class TimelineTab final : public DetailTab {
    Q_OBJECT
public:
    explicit TimelineTab(QWidget* parent = nullptr);
    void show(const DetailLoader::Data& all) override;

private:
    HappeningList* m_list;
};

// The package as it was frozen: every answer with where it came from.
class SentTab final : public DetailTab {
    Q_OBJECT
public:
    explicit SentTab(QWidget* parent = nullptr);
    void show(const DetailLoader::Data& all) override;
    void clear() override;

private:
    void fill(const DetailLoader::Data& all);

    QWidget* m_content = nullptr;
    QByteArray m_shown;
    bool m_any = false;
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

class FilesTab final : public DetailTab {
    Q_OBJECT
public:
    FilesTab(FileCheck* check, const QString& folder, Dialogs& dialogs, QWidget* parent = nullptr);
    void show(const DetailLoader::Data& all) override;

private:
    void fill();

    FileCheck* m_check;
    QString m_folder;
    Dialogs& m_dialogs;
    QWidget* m_content = nullptr;
    QVector<ArtifactRow> m_artifacts;
    QString m_shown;
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
