#pragma once

#include "domain/Result.h"
#include "store/Rows.h"
#include "ui/pages/Page.h"

#include <QWidget>

class QComboBox;
class QLineEdit;
class QListView;
class QPushButton;
class QStackedWidget;

namespace postulant {

class Label;
class Notice;
class PdfPreview;
class PicturePane;
class ResultLine;
class ResumesModel;

// The resumes: add by button or drop, name them, choose the default one, see the first page.
class ResumesSection final : public QWidget {
    Q_OBJECT
public:
    explicit ResumesSection(const PageContext& context, QWidget* parent = nullptr);

    void chooseFile();
    void addFiles(const QStringList& paths);
    void remove();
    bool canRemove() const;
    void focusList();
    bool isEmpty() const;

Q_SIGNALS:
    void said(const QString& text);
    void commandsChanged();
    void added();

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* makeList();
    QWidget* makeDetail();
    QWidget* makeFields(QWidget* pane);
    void load();
    void take(const QVector<ResumeRow>& rows);
    void showCurrent();
    void rename();
    void describe();
    void chooseReplacement();
    void replace(qint64 id, const QString& path);
    void loadVersions(const ResumeRow& resume);
    void showPreview(const ResumeRow& resume);
    void explain(const QString& path, const Error& error);
    const ResumeRow* current() const;

    PageContext m_context;
    ResumesModel* m_model;
    QStackedWidget* m_stack;
    QListView* m_list = nullptr;
    QPushButton* m_default = nullptr;
    QPushButton* m_remove = nullptr;
    QLineEdit* m_label = nullptr;
    QLineEdit* m_fileName = nullptr;
    QComboBox* m_language = nullptr;
    QLineEdit* m_tags = nullptr;
    QPushButton* m_replace = nullptr;
    Label* m_about = nullptr;
    PicturePane* m_picture = nullptr;
    Notice* m_problem = nullptr;
    ResultLine* m_result = nullptr;
    PdfPreview* m_preview;
    QString m_previewed; // sha256
    qint64 m_wanted = 0;
    bool m_loaded = false;
};

// What is wrong with a file that was to become a resume: title and what to do.
struct ResumeTrouble {
    QString title;
    QString text;
};
ResumeTrouble resumeTrouble(const QString& fileName, const Error& error);

} // namespace postulant
